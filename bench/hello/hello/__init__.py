"""The least that a command line can be, installed as gdcli is: what gdcli is measured against."""
