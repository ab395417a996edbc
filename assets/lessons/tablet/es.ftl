title = ¿Cómo leo en una tableta o un teléfono?

idea =
    .heading = ¿Cómo leo en una tableta o un teléfono?
    .body = Mande el libro a su propio correo. Luego abra ese correo en su tableta o su teléfono.
    .picture = Una tableta y un teléfono con el mismo libro.
    .choice = Probar con un teléfono

mail =
    .heading = Abra el correo.
    .body = Usted se mandó uno. En un teléfono de verdad basta un toque. Aquí hacen falta dos.
    .hint = Busque un sobre. Se llama Correo.
    .picture = Un teléfono con tres dibujos.

send =
    .heading = Aquí está su libro. Ábralo en Libros.
    .body = En un teléfono de verdad, se deja el dedo encima un momento.
    .hint = Señale el libro. En su lista hay una línea para Libros.
    .picture = Una carta y un libro.

praise =
    .body = El libro ya está en Libros, y ahí se queda. Puede leerlo donde quiera.

thing-photos = Fotos
thing-mail = Correo
thing-books = Libros
thing-letter = Carta
thing-book = Mi libro
