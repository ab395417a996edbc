title = ¿Cómo lo encuentro otra vez?

idea =
    .heading = ¿Cómo lo encuentro otra vez?
    .body = Su archivo se queda en su carpeta. La carpeta se llama Mis pedidos. Puede ir allí cuando quiera.
    .picture = Una carpeta en un escritorio.
    .choice = Buscar un libro para probar

folder =
    .heading = Vaya a su carpeta.
    .body = Aquí puede probar lo que quiera. Su carpeta es Mis pedidos.
    .hint = Lea los nombres bajo los dibujos. Uno de ellos es Mis pedidos.
    .picture = Un escritorio con dos carpetas y una carta.

book =
    .heading = Ahora abra su libro.
    .body = Esto es lo que hay en Mis pedidos.
    .hint = El paquete se llama igual. El libro acaba en .pdf.
    .picture = Un paquete y un libro.

praise =
    .body = Primero la carpeta, luego el libro. Eso es todo.

thing-photos = Fotos
thing-letter = Carta
thing-orders = Mis pedidos
thing-parcel = Notas de jardín.zip
thing-book = Notas de jardín.pdf
