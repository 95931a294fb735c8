"""What is measured: one command a measure, such as `python -m benchmarks.calibrate`."""
