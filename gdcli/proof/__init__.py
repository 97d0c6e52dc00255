"""Check a reporter's draft against a base of facts."""

from gdcli.proof.check import check
from gdcli.proof.claims import Claims
from gdcli.proof.finding import Finding, Verdict

__all__ = ["Claims", "Finding", "Verdict", "check"]
