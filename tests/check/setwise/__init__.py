"""Set-wise evaluation of SHACL."""
