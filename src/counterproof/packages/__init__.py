"""Packages: a case, or parts of it, handed over as a bag that anyone can check (BagIt, RFC 8493; RO-Crate 1.1).

archive    a folder or zip file made by a stranger: plain names, no links, limits
placing    a package written whole or not at all
bag        payload and manifests
crate      what a package says about itself to other programs
whole      all of a case, so that it can be unpacked to an equal one
plan       what a redacted package does not tell: names, passages, sources
redacted   parts of a case that still verify against its head, and nothing of the rest to guess by
"""

from counterproof.packages.plan import Plan
from counterproof.packages.redacted import Packed, Shown, check, pack_redacted
from counterproof.packages.whole import LEDGER, check_whole, pack, unpack

__all__ = ["LEDGER", "Packed", "Plan", "Shown", "check", "check_whole", "pack", "pack_redacted", "unpack"]
