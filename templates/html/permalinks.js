/** One of some anchors: the very one, or the statement that says the same in a chapter of another name. */
const alike = (id, ids) => {
  const print = /-[0-9a-f]{8}(?:-\d+)?$/.exec(id)?.[0];
  return ids.find((each) => each === id) ?? (print ? ids.find((each) => each.endsWith(print)) : undefined);
};

// A link from before a statement moved to another chapter, or its chapter's file to another name.
whole(() => {
  const look = () => {
    const id = location.hash.slice(1);
    if (!id || byId(id)) return;
    const found = alike(id, [...document.querySelectorAll("main .statement[id]")].map((each) => each.id));
    if (found) location.replace(`#${found}`);
  };
  addEventListener("hashchange", look);
  look();
});

// Permalinks: one click copies the address together with the edition, and says so.
whole(() => {
  const toast = byId("toast"), field = byId("address"), said = byId("said");
  let waiting = 0;

  const show = (words, seconds) => {
    said.textContent = toast.querySelector("p").textContent = words;
    toast.showPopover();
    clearTimeout(waiting);
    waiting = setTimeout(() => toast.hidePopover(), seconds * 1000);
  };
  const write = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch { /* no clipboard, or not for us: the old way */ }
    field.select();
    try { return document.execCommand("copy"); } catch { return false; }
  };
  const copy = async (link) => {
    const address = new URL(link.getAttribute("href"), location.href).href;
    const { edition } = document.documentElement.dataset;
    const text = edition ? toast.dataset.cited.replace("{address}", address).replace("{number}", edition) : address;
    const before = document.activeElement;
    field.value = text;
    field.hidden = false;
    toast.showPopover();
    const done = await write(text);
    field.hidden = done;
    if (done) before?.focus({ preventScroll: true }); else field.select();
    show(done ? `${toast.dataset.copied} ${text}` : toast.dataset.copy, done ? 5 : 60);
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.permalink");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(null, "", link.getAttribute("href"));
    copy(link);
  });

  const words = field.getAttribute("aria-label");
  for (const title of document.querySelectorAll("main :is(h2, h3, h4)")) {
    const id = title.closest("section")?.querySelector("h2") === title ? title.parentElement.id : title.id;
    if (!id || title.closest("[popover]")) continue;
    const link = document.createElement("a");
    link.className = "permalink here";
    link.href = `#${id}`;
    link.ariaLabel = `${words}: ${title.textContent.trim()}`;
    link.textContent = "#";
    title.append(" ", link);
  }
});
