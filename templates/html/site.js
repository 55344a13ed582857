// What only a site of several pages does.
{
  const fetched = new Map();
  /** A script of the site, once; from the disk nothing else can be fetched. */
  const fetch = (name) => {
    if (!fetched.has(name)) {
      fetched.set(name, new Promise((resolve) => {
        const script = document.createElement("script");
        script.src = name;
        script.addEventListener("load", resolve);
        document.head.append(script);
      }));
    }
    return fetched.get(name);
  };
  /** The address of an anchor, on whatever page it is; "" if it is on none. */
  const find = async (id) => {
    await fetch("places.js");
    const places = globalThis.recensionPlaces, found = alike(id, Object.values(places).flat());
    const page = Object.keys(places).find((name) => places[name].includes(found));
    return page ? `${page}#${encodeURIComponent(found)}` : "";
  };
  const wanted = () => {
    try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; }
  };

  // A link may come to the wrong page: a statement has moved to another chapter since it was made, or the chapter to
  // another file. Then the page where its place is now is looked up, and shown.
  const look = async () => {
    const id = wanted();
    if (!id || byId(id)) return;
    const address = await find(id);
    if (id !== wanted()) return;
    if (address) location.replace(address); else gone(id);
  };
  addEventListener("hashchange", look);
  whole(look);

  // The cover offers the place where the reader was.
  whole(async () => {
    const { book, edition } = document.documentElement.dataset, id = store.get(`place ${book} ${edition}`);
    if (!document.body.matches(".cover") || !id || location.hash) return;
    const address = await find(id), resume = byId("resume"), link = resume.querySelector("a");
    if (!address) return;
    link.href = address;
    link.textContent = document.querySelector(`.chapters a[href="${address.split("#")[0]}"]`)?.textContent ?? "…";
    resume.showPopover();
  });

  // The search of the whole book.
  whole(() => {
    const query = byId("query");
    query.addEventListener("focus", () => fetch("search-index.js").then(() => query.dispatchEvent(new Event("input"))), { once: true });
  });
}
