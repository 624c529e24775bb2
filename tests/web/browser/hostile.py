"""A hundred hostile strings: markup, scripts, links, styles and control signs that a document may hold."""

from __future__ import annotations

from itertools import product
from pathlib import Path

_RUN = "window.pwned=1;alert(1)"
_OUT = "http://attacker.invalid/x"
_TAGS = (
    f"<script>{_RUN}</script>",
    f'<img src=x onerror="{_RUN}">',
    f"<svg onload='{_RUN}'>",
    f"<iframe srcdoc='<script>parent.{_RUN}</script>'></iframe>",
    f"<a href='javascript:{_RUN}'>here</a>",
    f"<img src='{_OUT}'>",
    f"<link rel=stylesheet href='{_OUT}.css'>",
    f"<style>@import '{_OUT}'; body{{background:url({_OUT})}}</style>",
    f"<form action='{_OUT}'><button>Go</button></form>",
    f"<meta http-equiv=refresh content='0;url={_OUT}'>",
    f"<base href='{_OUT}'>",
    f"<object data='{_OUT}'></object>",
    f"<video src='{_OUT}' autoplay onerror='{_RUN}'></video>",
    f"<details open ontoggle='{_RUN}'>x</details>",
    f"<input autofocus onfocus='{_RUN}'>",
    f"{{{{constructor.constructor('{_RUN}')()}}}}",
    f"${{{_RUN}}}",
    f"</textarea></title></style></script><script>{_RUN}</script>",
    f"&lt;script&gt;{_RUN}&lt;/script&gt;",
    "\u202e\u2066\u200f\u200b<b>\ufeff",
)
_AROUND = ("{}", '"{}', "'{}", "]]>{}", "-->{}")
PAYLOADS = tuple(around.format(tag) for tag, around in product(_TAGS, _AROUND))
"""One hundred of them."""


def dossier(folder: Path) -> Path:
    """Documents that hold each string between plain sentences that are read, and have strings for names."""
    folder.mkdir()
    for number, payload in enumerate(PAYLOADS):
        day, town = 1 + number % 28, ("Oslo", "Bergen", "Riga", "Lund")[number % 4]
        name = "".join(sign for sign in payload if sign not in "/\\\0:*?|")[:60]
        words = f"On {day} May 1903 Anna Lind was in {town}, said Per Holm {payload} of the guard.\n\n{payload}\n"
        (folder / f"{number} {name}.txt").write_text(words, encoding="utf-8")
    return folder
