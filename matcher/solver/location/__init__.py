"""Where to open sites: p-median, capacitated p-median, k-centre."""
