"""Files that are made from other files of this project, and the check that they are current."""
