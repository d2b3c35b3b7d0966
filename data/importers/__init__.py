"""What comes in as a file: e-invoices and TikTok exports, refused where they are not right."""
