/** One of some anchors: the very one, or the statement that says the same in a chapter of another name; of a chapter's of old, which said its name twice, that of today. */
const alike = (id, ids) => {
  const print = /-[0-9a-f]{8}(?:-\d+)?$/.exec(id)?.[0], once = /^(.+)-\1$/.exec(id)?.[1];
  return ids.find((each) => each === id) ?? ids.find((each) => print ? each.endsWith(print) : each === once);
};

/** Short words in a corner of the page, told to whoever does not see them, too. */
const tell = (words, seconds) => {
  const toast = byId("toast");
  byId("said").textContent = toast.querySelector("p").textContent = words;
  toast.showPopover();
  clearTimeout(tell.waiting);
  tell.waiting = setTimeout(() => toast.hidePopover(), seconds * 1000);
};
/** Says that the statement of an address is not in this edition, and shows the chapter that it was in. */
const gone = (id) => {
  const stem = /^(.+-)[0-9a-f]{8}(?:-\d+)?$/.exec(id)?.[1];
  if (!stem) return;
  document.querySelector(`main .statement[id^="${CSS.escape(stem)}"]`)?.closest("section").scrollIntoView();
  tell(byId("toast").dataset.gone, 60);
};

// A link from before a statement moved to another chapter, or its chapter's file to another name; or before it was changed.
whole(() => {
  const look = () => {
    const id = location.hash.slice(1);
    if (!id || byId(id)) return;
    const found = alike(id, [...document.querySelectorAll("main :is(.statement, section)[id]")].map((each) => each.id));
    if (found) location.replace(`#${found}`); else if (document.body.matches(".book")) gone(id);
  };
  addEventListener("hashchange", look);
  look();
});

// Permalinks: one click copies the address together with the edition, and says so.
whole(() => {
  const toast = byId("toast"), field = byId("address"), words = field.getAttribute("aria-label");
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
    tell(done ? `${toast.dataset.copied} ${text}` : toast.dataset.copy, done ? 5 : 60);
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.permalink");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(null, "", link.getAttribute("href"));
    copy(link);
  });

  /** A link to a place of the page. */
  const made = (id, name) => {
    const link = document.createElement("a");
    link.className = "permalink";
    link.href = `#${id}`;
    link.ariaLabel = name;
    return link;
  };
  /** A sign that is drawn, not written: what is copied or read aloud of the text has none. */
  const sign = (place, id, name) => {
    const link = made(id, name);
    link.classList.add("here");
    place.append(link);
    return link;
  };
  for (const title of document.querySelectorAll("main :is(h2, h3, h4):not(.letter)")) {
    const id = title.closest("section")?.querySelector("h2") === title ? title.parentElement.id : title.id;
    if (id && !title.closest("[popover]")) sign(title, id, `${words}: ${title.textContent.trim()}`);
  }
  /** The sign of a statement; made when it is asked for, as a long book has thousands. */
  const signed = (statement) => {
    const known = statement.querySelector(".permalink.here");
    if (known) return known;
    const tie = [...statement.children].findLast((child) => child.matches(".tie"));
    const link = sign(tie ?? statement, statement.id, `${words}: ${statement.textContent.trim().slice(0, 40)}`);
    // Whoever works by keyboard or by ear has it in the panel that ∴ opens, and by the key.
    if (tie) [link.tabIndex, link.ariaHidden] = [-1, "true"];
    return link;
  };
  document.querySelectorAll("main .statement[id]:not(:has(> .tie))").forEach(signed);
  document.addEventListener("pointerover", ({ target }) => {
    const statement = target.closest?.("main .statement[id]");
    if (statement) signed(statement);
  });

  // A note of a citation has the permalink of its statement, too: where nothing hovers it is the nearest.
  document.addEventListener("beforetoggle", ({ target, newState }) => {
    if (newState !== "open" || !target.matches(".card") || target.querySelector(".permalink")) return;
    const statement = behind(target);
    if (!statement) return;
    const link = made(statement.id, null);
    link.textContent = words;
    target.querySelector(".close").before(link);
  }, true);

  // The key: of the statement whose mark or panel has the focus, of the one under the pointer, of the one that the address names.
  const at = () => {
    const open = document.activeElement?.closest(".card, .panel");
    return document.activeElement?.closest(".statement") ?? (open ? behind(open) : document.querySelector("main .statement:hover, main .statement:target"));
  };
  onkey("c", () => {
    const statement = at();
    if (statement?.id) signed(statement).click();
  });
});
