title = ¿Cómo copio a otro sitio o a una memoria?

idea =
    .heading = ¿Cómo copio a una memoria?
    .body = Una copia es otro archivo igual. Así lo tiene aquí, y también en la memoria.
    .picture = Archivos, uno al lado de otro.
    .choice = Copiar un libro para probar

drag =
    .heading = Copie el libro a la memoria.
    .body = En la memoria aún no hay nada.
    .hint = Señale el libro. En su lista hay una línea para la memoria.
    .picture = Un libro, una canción y una memoria.

both =
    .heading = Hecho. ¿Dónde está ahora el libro?
    .body = Era una copia. Una copia no quita nada.
    .hint = El primero se quedó donde estaba. El segundo es nuevo.
    .picture = Archivos, uno al lado de otro.
    .answer-stick = Solo en la memoria
    .answer-both = Aquí, y en la memoria
    .answer-computer = Solo aquí

praise =
    .body = Ya sabe copiar un archivo a una memoria. Si pierde uno, tiene el otro.

thing-book = { $system ->
    [windows] Mi libro
   *[other] Mi libro.pdf
}
thing-song = Canción
thing-stick = { $system ->
    [windows] Memoria USB (E:)
   *[other] Memoria USB
}
