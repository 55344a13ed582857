"""The rules, a folder a group; a rule is two files of one name."""
