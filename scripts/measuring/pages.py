"""Pages in Chromium: what axe finds, what moves, what is asked for, how long until it answers."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from measuring.asking import asks, unguarded
from measuring.programs import AXE

#: The widths of a phone and of a desktop, in CSS pixels.
WIDTHS = (390, 1440)
#: What the page of the brief may weigh, in bytes.
WEIGHT = 600_000
#: What readers open and close, one of each kind: cards of evidence, contents, search. A kind is a name without its
#: number. What the script fills and shows (``popover="manual"``) is empty until then.
_KINDS = """(() => {
    const seen = new Set();
    return [...document.querySelectorAll('[popover]:not([popover=manual]), dialog, details:not([open])')].flatMap(e => {
        const kind = e.tagName + (e.id.replace(/-s-.*|[0-9]+/, '') || e.className);
        if (seen.has(kind)) return [];
        seen.add(kind);
        e.dataset.measured = seen.size;
        return [[seen.size, e.tagName.toLowerCase() + (e.id ? '#' + e.id : '.' + e.className)]];
    });
})()"""
_OPEN = """(number => {
    for (const open of document.querySelectorAll(':popover-open')) open.hidePopover();
    for (const open of document.querySelectorAll('dialog[open]')) open.close();
    const e = document.querySelector(`[data-measured="${number}"]`);
    if (e.tagName === 'DETAILS') e.open = true;
    else if (e.tagName === 'DIALOG') e.showModal();
    else { e.scrollIntoView(); e.showPopover(); }
    return e.checkVisibility();
})(%s)"""
_AXE = """axe.run(%s, {resultTypes: ['violations']}).then(found => found.violations.map(
    each => `${each.id} (${each.impact}) x ${each.nodes.length}: ${each.nodes[0].html.slice(0, 160)}`
        + ` | ${each.nodes[0].failureSummary.split('\\n')[1].trim()}`))"""
_SHIFT = """(async () => {
    const frame = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    let sum = 0;
    new PerformanceObserver(list => { for (const each of list.getEntries()) sum += each.value; })
        .observe({type: 'layout-shift', buffered: true});
    await frame();
    for (let at = 0, step = 0; at < document.documentElement.scrollHeight && step < 200; at += innerHeight, step++) {
        scrollTo({top: at, behavior: 'instant'});
        await frame();
    }
    scrollTo({top: 0, behavior: 'instant'});
    await new Promise(done => setTimeout(done, 200));
    return sum;
})()"""
#: Interactive: painted, parsed, its script run, and the main thread free of what keeps it for 50 ms or more.
_TIMES = """(async () => {
    const seen = type => new Promise(done => {
        const entries = [];
        const told = new PerformanceObserver(list => {
            entries.push(...list.getEntries());
            if (type === 'paint' && list.getEntriesByName('first-contentful-paint').length) done(entries);
        });
        told.observe({type, buffered: true});
        setTimeout(() => done(entries), type === 'paint' ? 5000 : 60);
    });
    const paint = (await seen('paint')).at(-1).startTime;
    await new Promise(done => setTimeout(done, 60));
    const [page] = performance.getEntriesByType('navigation');
    const busy = (await seen('longtask')).map(each => each.startTime + each.duration);
    return [Math.max(paint, page.domContentLoadedEventEnd, ...busy), paint];
})()"""
#: Walks the text of each style sheet: which selectors and declarations does the browser not take?
_UNKNOWN = r"""[...document.querySelectorAll('style')].flatMap(style => {
    const bad = [], inside = [];
    let text = '';
    const rule = () => inside.every(each => /^@(media|supports|container|layer|scope|starting-style)|^[^@]/.test(each));
    const check = () => {
        const [name, ...value] = text.trim().split(':');
        const said = value.join(':').trim().replace(/\s*!important$/, '');
        if (name && inside.length && rule() && !CSS.supports(name.trim(), said)) bad.push(text.trim());
        text = '';
    };
    for (const [token] of style.textContent.matchAll(/\/\*[^]*?\*\/|"[^"]*"|'[^']*'|[^]/g)) {
        if (token.startsWith('/*')) continue;
        if (token === ';') { check(); continue; }
        if (token === '}') { check(); inside.pop(); continue; }
        if (token !== '{') { text += token; continue; }
        inside.push(text.trim());
        if (!text.trim().startsWith('@') && rule())
            try { document.querySelector(text); } catch { bad.push(text.trim()); }
        text = '';
    }
    return bad;
})"""


class View(NamedTuple):
    """How a page was shown, and what was open in it."""

    page: str
    width: int
    dark: bool
    open: str


def violations(browser: Any, page: Path, width: int, *, dark: bool) -> Iterator[tuple[View, list[str]]]:
    """What axe finds on a page as it opens, and then with one of each kind of what opens in it."""
    browser.open(page, width=width, dark=dark)
    browser.send("Runtime.evaluate", expression=AXE.read_text("utf-8"))
    yield View(page.name, width, dark, ""), browser.ask(_AXE % "document")
    for number, name in browser.ask(_KINDS):
        if browser.ask(_OPEN % number):
            yield View(page.name, width, dark, name), browser.ask(_AXE % f"'[data-measured=\"{number}\"]'")


def complaints(browser: Any, page: Path, width: int, home: Path | None = None) -> list[str]:
    """What the page asked for or could ask for, what its policy leaves open, and what the browser had to say of it.

    A page of a site may ask for what is in its folder, ``home``.
    """
    browser.open(page, width=width)
    browser.ask("new Promise(done => setTimeout(done, 100))")
    own = f"{home.as_uri()}/" if home else None
    asked = [url for url in browser.requests() if own is None or not url.startswith(own)]
    return [
        *(f"asked for {url}" for url in asked),
        *(f"could ask for {address}" for address in asks(page, home)),
        *unguarded(page),
        *browser.complaints(),
    ]


def heavy(page: Path) -> list[str]:
    """Whether the page weighs too much."""
    size = page.stat().st_size
    return [f"{size:,} bytes, more than {WEIGHT:,}"] if size > WEIGHT else []


def unknown(browser: Any, page: Path) -> list[str]:
    """Selectors and declarations of the page's style that Chromium does not take."""
    browser.open(page, width=WIDTHS[-1])
    return list(browser.ask(_UNKNOWN))


def shift(browser: Any, page: Path, width: int) -> float:
    """The sum of all layout shifts while the page loads and is read to its end."""
    browser.open(page, width=width)
    return float(browser.ask(_SHIFT))


def times(browser: Any, page: Path, width: int, rounds: int) -> tuple[list[float], list[float]]:
    """Milliseconds until the page answers, and until it shows something, round by round."""
    found = []
    for _ in range(rounds):
        browser.open(page, width=width)
        found.append(browser.ask(_TIMES))
    return [each[0] for each in found], [each[1] for each in found]


def median(values: list[float]) -> float:
    """The median; of what was never measured, none."""
    return statistics.median(values) if values else float("nan")
