title = ¿Adónde va un archivo nuevo?

idea =
    .heading = ¿Adónde va un archivo nuevo?
    .body = Casi todo lo nuevo va a la misma carpeta. Se llama Descargas.
    .picture = Una carpeta.
    .choice = Ver esa carpeta

drawer =
    .heading = Abra la carpeta Descargas.
    .body = Aquí puede probar lo que quiera. No pasa nada.
    .hint = Lea los nombres bajo los dibujos. Uno de ellos es Descargas.
    .picture = Dos carpetas y una papelera.

newest =
    .heading = Ahora abra el archivo más nuevo.
    .body = Esto es lo que hay en Descargas. Hoy le llegó un libro.
    .hint = Ahí pone también de cuándo es cada uno. Busque el de hoy.
    .picture = Tres archivos en una carpeta.

praise =
    .body = Lo nuevo espera en Descargas. El archivo más nuevo casi siempre es el suyo.

thing-photos = { $system ->
    [windows] Imágenes
    [macos] Imágenes
   *[other] Fotos
}
thing-downloads = Descargas
thing-bin = { $system ->
    [windows] Papelera de reciclaje
    [macos] Papelera
   *[other] Papelera
}
thing-bill = Factura vieja, de marzo
thing-book = Mi libro, de hoy
thing-song = Canción, del año pasado
