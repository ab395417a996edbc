title = ¿Qué es un archivo ZIP?

idea =
    .heading = ¿Qué es un archivo ZIP?
    .body = Es un paquete con muchos archivos dentro. Ocupa menos, y así viaja más rápido. Se abre para usar lo que trae.
    .picture = Tres hojas que entran en un paquete.
    .choice = Probar con un paquete seguro

open =
    .heading = Abra un paquete seguro.
    .body = Hay uno de verdad en una carpeta de práctica. Se llama { $file }.
    .hint = Elija Abrir el paquete. También lo puede hacer en la carpeta, a su manera.
    .picture = Un paquete abierto con hojas dentro.

inside =
    .heading = Ya está abierto. ¿Qué había dentro?
    .body = Era un solo archivo. Ahora hay tres textos en la carpeta: Petirrojo, Rosa y Lluvia.
    .hint = Cuente los nombres: Petirrojo, Rosa y Lluvia.
    .picture = Archivos que salieron de un paquete.
    .answer-nothing = Nada
    .answer-film = Una película larga
    .answer-three = Tres textos cortos

praise =
    .body = Ya sabe abrir un archivo ZIP. El paquete se queda tal como estaba.
