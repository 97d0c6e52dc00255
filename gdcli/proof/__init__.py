"""Check a reporter's draft against a base of facts."""

from gdcli.proof.check import Checker
from gdcli.proof.claims import Claims, opens
from gdcli.proof.finding import Finding, Verdict

__all__ = ["Checker", "Claims", "Finding", "Verdict", "opens"]
