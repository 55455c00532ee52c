"""Rules for addresses: of mail and the web, and telephone numbers."""
