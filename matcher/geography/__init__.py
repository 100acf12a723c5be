"""Where things are: points, postcodes, authorities, zones and travel."""
