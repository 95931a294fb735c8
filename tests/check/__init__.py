"""What `start.py check` runs: every step of the check, and the browser that it needs."""
