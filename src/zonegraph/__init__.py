"""zonegraph: Chinese newspaper articles about high-tech zones, as an RDF graph with evidence."""
