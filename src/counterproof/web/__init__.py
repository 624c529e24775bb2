"""The review page: one case, served to this machine alone, seen and corrected in a browser.

    guard      who may ask: Host, Origin, the cookie that a one-time link gives, the header that a write must bear
    desk       the open case, and the examination of it that is kept up with every decision
    asked      what a request may hold, and the small answers
    shown      what each view is made of, from an inquiry
    chronicle  every event of the case in words, with what became of it
    typed      what a person types as a date, read before it is decided
    out        what the case gives out, and whether it still holds
    app        the endpoints
    serving    a socket on 127.0.0.1, and the link that opens it
    demo       our own case, copied, with one document held back

It decides nothing: a decision goes through `deciding` as the command's does. Words of documents leave here as JSON
strings, and the page shows them as text and as nothing else. The page's sources stand in `web/` beside `src/`; what is
built of them is `static/`.
"""

from counterproof.web.app import build
from counterproof.web.desk import Desk
from counterproof.web.guard import Guard, Pass
from counterproof.web.serving import serve

__all__ = ["Desk", "Guard", "Pass", "build", "serve"]
