"""Formats: one small module each, which turns bytes into characters; `register` lists them and picks one."""

from counterproof.sources.formats.format import Decoded, Format, Mark
from counterproof.sources.formats.register import FORMATS, choose

__all__ = ["FORMATS", "Decoded", "Format", "Mark", "choose"]
