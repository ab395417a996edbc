"""Reports that were made to do harm, or came to harm."""
