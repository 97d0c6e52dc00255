"""What people type → facts, best first."""
