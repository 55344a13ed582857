// Where the reader is: the contents follow, and the place is kept and offered again.
whole(() => {
  const edge = () => innerHeight * 0.25;
  /** The last of some elements, in the order of the page, that begins above the edge; -1 if none does. */
  const last = (elements) => {
    let low = 0, high = elements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (elements[middle].getBoundingClientRect().top <= edge()) low = middle + 1; else high = middle;
    }
    return low - 1;
  };

  const toc = byId("toc"), here = byId("here");
  const links = [...toc.querySelectorAll('a[href^="#"]')];
  const places = links.map((link) => byId(link.hash.slice(1)));
  let current = null;
  const follow = () => {
    const link = links[last(places)] ?? null;
    if (link === current) return;
    current?.removeAttribute("aria-current");
    current = link;
    current?.setAttribute("aria-current", "true");
    if (here) here.textContent = current?.textContent ?? "";
    if (current && toc.scrollHeight > toc.clientHeight) {
      const [box, inside] = [toc.getBoundingClientRect(), current.getBoundingClientRect()];
      if (inside.top < box.top || inside.bottom > box.bottom) toc.scrollTop += inside.top - box.top - box.height / 3;
    }
  };

  // The place is that of this edition: of another the statements may be others.
  const { book, edition } = document.documentElement.dataset;
  const key = `place ${book} ${edition}`;
  const stops = [...document.querySelectorAll("main :is(.statement, section, h3)[id]")].filter((stop) => !stop.closest("[popover]"));
  const resume = byId("resume"), kept = byId(store.get(key) ?? "");
  const keep = () => {
    const at = last(stops);
    // At the top of a page of a site one is not at the top of the book.
    if (at >= 0 || document.body.matches(".book")) store.set(key, stops[at]?.id ?? "");
  };
  if (kept && !location.hash && scrollY < innerHeight) {
    const after = places.findLastIndex((place) => place === kept || place.compareDocumentPosition(kept) & Node.DOCUMENT_POSITION_FOLLOWING);
    const link = resume.querySelector("a");
    link.hash = kept.id;
    link.textContent = links[after]?.textContent ?? "…";
    resume.showPopover();
  }

  let asked = false, waiting = 0;
  addEventListener("scroll", () => {
    if (!asked) requestAnimationFrame(() => { asked = false; follow(); });
    asked = true;
    if (scrollY > innerHeight && resume.matches(":popover-open")) resume.hidePopover();
    clearTimeout(waiting);
    waiting = setTimeout(keep, 400);
  }, { passive: true });
  addEventListener("pagehide", () => { if (waiting) keep(); });
  toc.addEventListener("toggle", () => {
    if (toc.matches(":popover-open")) current?.scrollIntoView({ block: "nearest" });
  });
  follow();
});
