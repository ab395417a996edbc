# The window that shows a book.
viewer-previous = Page back
viewer-next = Next page
viewer-page = Page { $at } of { $of }
viewer-smaller = Smaller
viewer-larger = Bigger
viewer-fit = Fit the width
viewer-search = Find a word
viewer-search-field = The word to find
viewer-search-next = Next place
viewer-search-previous = Place before
viewer-hits = Found { $at } of { $of }
viewer-no-hits = We did not find this word.
viewer-print = Print
viewer-printed = It is on its way to your printer.
viewer-no-printer = We could not print. Is a printer on?
viewer-close = Close the book
viewer-pages = The pages of your book
