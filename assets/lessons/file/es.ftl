title = ¿Qué es un archivo?

idea =
    .heading = ¿Qué es un archivo?
    .body = Es una cosa que guarda su ordenador. Una carta es un archivo. Una foto o una canción, también.
    .picture = Una hoja de papel.
    .choice = Abrir un archivo para probar

open =
    .heading = Abra la foto.
    .body = Aquí hay tres archivos en un escritorio para practicar.
    .hint = Es la de en medio.
    .picture = Tres archivos en un escritorio.

which =
    .heading = Ya está abierta. ¿Cuál de estas cosas es un archivo?
    .body = Un archivo se guarda dentro del ordenador.
    .hint = El ratón y la pantalla se pueden tocar. Un archivo está dentro.
    .picture = Una hoja de papel.
    .answer-mouse = El ratón de su mesa
    .answer-letter = Una carta que escribió aquí
    .answer-screen = La pantalla que tiene delante

praise =
    .body = Ya sabe qué es un archivo. Se abre con dos toques rápidos.

thing-letter = Carta
thing-photo = Foto
thing-song = Canción
