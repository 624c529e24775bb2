"""What a thing is called for good: ids are hashes of the canonical form of what they name."""

from counterproof.ledger.identity import canonical, content_id

__all__ = ["canonical", "content_id"]
