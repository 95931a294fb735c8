"""The only reader of course files: strict YAML and lines of JSON become values.

A file that cannot be used raises `CourseFileError` with everything that is wrong with it,
each with its line and a cure. Imports ruamel.yaml, attrs and cattrs, and nothing heavier.
"""

from __future__ import annotations

from helpers.course_files.course import Course, course_root, open_course
from helpers.course_files.problems import CourseFileError, Problem
from helpers.course_files.sources import Source

__all__ = ["Course", "CourseFileError", "Problem", "Source", "course_root", "open_course"]
