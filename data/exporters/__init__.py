"""What goes out as a file: tables as CSV and XLSX."""
