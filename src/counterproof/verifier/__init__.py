"""The verifier: re-checks a certificate with nothing but arithmetic. Shares no code with the logic.

    verify(certificate)     one certificate by itself; raises CertificateError, naming the step
    verify_report(result)   every finding of the JSON result, with its statements and the dates printed

A new kind of certificate is a module here and one line in the table of `certificate.py`.
"""

from counterproof.verifier.certificate import KINDS, Kind, verify
from counterproof.verifier.report import Verified, verify_report

__all__ = ["KINDS", "Kind", "Verified", "verify", "verify_report"]
