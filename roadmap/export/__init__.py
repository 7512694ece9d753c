"""From blocks to Markdown, CSV, HTML and JSON."""
