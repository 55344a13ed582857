"""The second fence: nh3's allow-list over the HTML that we wrote ourselves."""

from __future__ import annotations

import re

_TAGS = {
    "a",
    "abbr",
    "aside",
    "blockquote",
    "br",
    "button",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "img",
    "li",
    "nav",
    "ol",
    "p",
    "pre",
    "s",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "math",
    "mrow",
    "mi",
    "mo",
    "mn",
    "ms",
    "mtext",
    "mspace",
    "msup",
    "msub",
    "msubsup",
    "mfrac",
    "msqrt",
    "mroot",
    "munder",
    "mover",
    "munderover",
    "mtable",
    "mtr",
    "mtd",
    "mstyle",
    "mpadded",
    "mphantom",
    "menclose",
    "semantics",
}
_EVERYWHERE = {
    "id",
    "class",
    "lang",
    "dir",
    "title",
    "role",
    "tabindex",
    "epub:type",
    "hidden",
    "aria-label",
    "aria-labelledby",
    "aria-hidden",
    "aria-haspopup",
}
_MATH = {
    "math": {"display", "xmlns"},
    "mo": {
        "stretchy",
        "fence",
        "form",
        "separator",
        "accent",
        "minsize",
        "maxsize",
        "lspace",
        "rspace",
        "movablelimits",
    },
    "mi": {"mathvariant"},
    "mtd": {"columnalign"},
    "mtable": {"columnalign", "rowspacing", "columnspacing", "displaystyle"},
    "mspace": {"width"},
    "mstyle": {"displaystyle", "scriptlevel"},
    "mover": {"accent"},
    "munder": {"accentunder"},
    "mfrac": {"linethickness"},
    "mpadded": {"width", "height", "depth", "lspace", "voffset"},
    "menclose": {"notation"},
}
_ATTRIBUTES = {
    "*": _EVERYWHERE,
    "a": {"href"},
    "button": {"type", "popovertarget", "popovertargetaction"},
    "aside": {"popover"},
    "div": {"popover"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"rowspan", "colspan"},
    "th": {"rowspan", "colspan", "scope"},
    "time": {"datetime"},
    **_MATH,
}
_VOID = re.compile(r"<(br|hr|img|col)((?:\s[^<>]*)?)>")


def sanitise(html: str, *, images: bool = True) -> str:
    """What of ``html`` is on the list; ``data:`` addresses in images only, if ``images`` says so."""
    import nh3

    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        generic_attribute_prefixes={"data-"},
        url_schemes={"http", "https", "mailto", "data"} if images else {"http", "https", "mailto"},
        attribute_filter=_filter,
        link_rel=None,
        strip_comments=True,
    )


def _filter(tag: str, attribute: str, value: str) -> str | None:
    if value.lstrip().lower().startswith("data:"):
        return value if (tag, attribute) == ("img", "src") else None
    if attribute == "src" and value.lstrip().lower().startswith(("http:", "https:", "//")):
        return None
    return value


def xhtml(html: str) -> str:
    """Sanitised HTML as XML: void elements closed, the one named entity that nh3 writes numbered."""
    return _VOID.sub(r"<\1\2 />", html).replace("&nbsp;", "&#160;")
