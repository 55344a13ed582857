// Search: the text of the page itself is the index; letters count without case and accents.
whole(() => {
  const dialog = byId("search"), query = byId("query"), results = byId("results"), count = byId("count");
  const LIMIT = 200, AROUND = 70;
  const SKIP = ".evidence, .turn, .chapters, button, svg, .mark, .noteref, .back, .permalink";
  const BLOCK = "p, li, dd, dt, h2, h3, h4, h5, h6, figcaption, caption, td, th, pre, div, section, main";
  const ALIKE = { "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i" };

  /** A text as it is compared: "Königs­berg\n  " is "konigsberg "; `from` gets each letter's offset in it. */
  const fold = (text, from = []) => {
    let folded = "", at = 0;
    for (const letter of text) {
      let made = letter.normalize("NFKD").replace(/[\p{M}\u00ad\u2060\u200b]/gu, "").toLowerCase();
      made = ALIKE[made] ?? made.replace(/\s/g, " ");
      if (made === " " && folded.endsWith(" ")) made = "";
      for (let each = 0; each < made.length; each += 1) from.push(at);
      folded += made;
      at += letter.length;
    }
    from.push(at);
    return folded;
  };

  /** The blocks of the text in order, each with its text nodes and the headings above it; read once. */
  let blocks = null;
  const read = () => {
    const found = [], titles = [];
    const walker = document.createTreeWalker(byId("main"), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest(SKIP)) continue;
      const element = node.parentElement.closest(BLOCK);
      if (found.at(-1)?.element !== element) found.push({ element, nodes: [] });
      found.at(-1).nodes.push(node);
    }
    for (const block of found) {
      block.text = block.nodes.map((node) => node.data).join("");
      block.folded = fold(block.text);
      const level = Number(/^H([2-6])$/.exec(block.element.tagName)?.[1] ?? 0);
      if (level) titles.splice(level - 2, 9, block.text.trim());
      block.place = titles.filter(Boolean).join(" › ");
    }
    return found.filter((block) => block.folded.trim());
  };

  /** The blocks of the page, and on a site those of the others, from its index, in the order of the book. */
  let indexed;
  const gather = () => {
    indexed = globalThis.recensionText;
    const own = read(), name = decodeURIComponent(location.pathname.split("/").at(-1)) || "index.html";
    if (!indexed) return own;
    const pages = indexed.map(({ page, places, blocks: found }) => page === name ? own : found.map(
      ([place, text, anchors]) => ({ page, place: places[place], text, folded: fold(text), anchors })));
    return [...(indexed.some(({ page }) => page === name) ? [] : own), ...pages.flat()];
  };
  /** The address of a hit on another page, with its words and their neighbours, by which browsers show it there. */
  const address = ({ page, text, anchors }, [start, end]) => {
    const at = anchors.findLastIndex((place, index) => (index % 2 ? false : start >= place));
    const words = (part) => encodeURIComponent(part.trim()).replaceAll("-", "%2D");
    const before = /(?:\S+\s+){0,3}$/.exec(text.slice(0, start).slice(-80))[0], after = /^(?:\s+\S+){0,3}/.exec(text.slice(end, end + 80))[0];
    const near = `${before.trim() ? `${words(before)}-,` : ""}${words(text.slice(start, end))}${after.trim() ? `,-${words(after)}` : ""}`;
    return `${page}#${at < 0 ? "" : encodeURIComponent(anchors[at + 1])}:~:text=${near}`;
  };

  const terms = () => [...query.value.matchAll(/"([^"]+)"|“([^”]+)”|(\S+)/g)]
    .map((found) => fold(found[1] ?? found[2] ?? found[3]).replaceAll('"', "").trim()).filter(Boolean);
  /** Where a block has the words that were asked for, as offsets of its text; none unless it has them all. */
  const hits = (block, wanted) => {
    if (!wanted.every((term) => block.folded.includes(term))) return [];
    const from = [], found = [];
    fold(block.text, from);
    for (const term of wanted) {
      for (let at = block.folded.indexOf(term); at >= 0; at = block.folded.indexOf(term, at + term.length)) {
        found.push([from[at], from[at + term.length]]);
      }
    }
    return found.sort((a, b) => a[0] - b[0]);
  };
  const range = (block, [start, end]) => {
    const made = new Range();
    let at = 0;
    for (const node of block.nodes) {
      if (at <= start && start < at + node.length) made.setStart(node, start - at);
      if (at < end && end <= at + node.length) made.setEnd(node, end - at);
      at += node.length;
    }
    return made;
  };
  const paint = (name, ranges) => globalThis.Highlight && CSS.highlights.set(name, new Highlight(...ranges));

  /** A line of the results: its place, and the words around the first hit, with those that were asked for marked. */
  const line = (block, found) => {
    const link = document.createElement("a"), place = document.createElement("span"), told = document.createElement("span");
    const [first] = found;
    const start = Math.max(0, block.text.lastIndexOf(" ", first[0] - AROUND)), end = first[1] + AROUND * 2;
    let at = start;
    told.append(start ? "… " : "");
    for (const [low, high] of found.filter((hit) => hit[1] <= end)) {
      if (low < at) continue;
      const mark = document.createElement("mark");
      mark.textContent = block.text.slice(low, high);
      told.append(block.text.slice(at, low), mark);
      at = high;
    }
    const stop = block.text.indexOf(" ", end);
    told.append(block.text.slice(at, stop < 0 ? undefined : stop), stop < 0 ? "" : " …");
    place.className = "place";
    place.textContent = block.place;
    link.append(place, told);
    if (block.page) link.href = address(block, first);
    else {
      link.href = `#${range(block, first).startContainer.parentElement.closest("[id]").id}`;
      link.addEventListener("click", (event) => { event.preventDefault(); go(link, block, first); });
    }
    const item = document.createElement("li");
    item.append(link);
    return item;
  };
  const go = (link, block, hit) => {
    dialog.close();
    history.pushState(null, "", link.getAttribute("href"));
    paint("found-here", [range(block, hit)]);
    block.element.tabIndex = -1;
    block.element.focus({ preventScroll: true });
    block.element.scrollIntoView({ block: "center" });
  };
  const find = () => {
    if (!blocks || indexed !== globalThis.recensionText) blocks = gather();
    const wanted = terms();
    const found = wanted.length && query.value.trim().length > 1
      ? blocks.map((block) => [block, hits(block, wanted)]).filter(([, places]) => places.length) : [];
    const { none, one, many, more } = count.dataset;
    const told = found.length > LIMIT ? more : found.length > 1 ? many : found.length ? one : wanted.length ? none : "";
    count.textContent = told.replace("{n}", Math.min(found.length, LIMIT)).replace("{m}", found.length);
    results.replaceChildren(...found.slice(0, LIMIT).map(([block, places]) => line(block, places)));
    paint("found", found.slice(0, LIMIT).filter(([block]) => !block.page).flatMap(([block, places]) => places.map((hit) => range(block, hit))));
  };

  const open = () => {
    dialog.showModal();
    query.select();
  };
  byId("find").addEventListener("click", open);
  byId("searched").addEventListener("click", () => dialog.close());
  query.addEventListener("input", find);
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [query, ...results.querySelectorAll("a")];
    if (event.key === "Enter" && event.target === query) stops[1]?.click();
    if (!step) return;
    event.preventDefault();
    stops[Math.min(Math.max(stops.indexOf(document.activeElement) + step, 0), stops.length - 1)].focus();
  });
  onkey("/", () => { if (!dialog.open) open(); });
});
