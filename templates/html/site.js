// A link may come to the wrong page: a statement has moved to another chapter since it was made, or the chapter
// to another file. Then the page where its place is now is looked up, and shown.
{
  const wanted = () => {
    try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; }
  };
  const go = () => {
    const id = wanted(), places = globalThis.recensionPlaces;
    const page = Object.keys(places).find((name) => places[name].includes(id));
    if (page && id && !document.getElementById(id)) location.replace(`${page}#${encodeURIComponent(id)}`);
  };
  const look = () => {
    if (!wanted() || document.getElementById(wanted())) return;
    if (globalThis.recensionPlaces) return go();
    const script = document.createElement("script");
    script.src = "places.js";
    script.addEventListener("load", go);
    document.head.append(script);
  };
  addEventListener("hashchange", look);
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", look); else look();
}
