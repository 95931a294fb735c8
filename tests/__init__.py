"""The tests. This file is needed: one of the packages in use installs a `tests` of its own."""
