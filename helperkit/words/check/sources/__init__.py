"""Where texts come from: Fluent files, mails, Markdown, product cards, folders of them."""
