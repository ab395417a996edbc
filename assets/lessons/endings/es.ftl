title = ¿Por qué acaban los nombres en .zip o .pdf?

idea =
    .heading = ¿Por qué acaban los nombres en .zip o .pdf?
    .body = Las últimas letras dicen qué hay dentro. Con .pdf es una página, y con .zip un paquete.
    .picture = Dos nombres. Uno acaba en una página, otro en un paquete.
    .choice = Probar con unos nombres

parcel =
    .heading = ¿Cuál es un paquete?
    .body = Mire las últimas letras de cada nombre.
    .hint = Un paquete acaba en .zip. Busque esas letras.
    .picture = Dos nombres. Uno acaba en una página, otro en un paquete.
    .answer-pdf = Rosas.pdf
    .answer-zip = Rosas.zip
    .answer-jpg = Rosas.jpg

page =
    .heading = Sí. ¿Cuál se lee como una página?
    .body = Mire otra vez las últimas letras.
    .hint = Lo que se lee como una página acaba en .pdf.
    .picture = Dos nombres. Uno acaba en una página, otro en un paquete.
    .answer-pdf = Tulipanes.pdf
    .answer-zip = Tulipanes.zip
    .answer-jpg = Tulipanes.jpg

picture =
    .heading = Sí. ¿Cuál es una foto?
    .body = Uno de estos finales es nuevo para usted.
    .hint = Ya conoce .pdf y .zip. Queda el tercero: .jpg es una foto.
    .picture = Dos nombres. Uno acaba en una página, otro en un paquete.
    .answer-pdf = Mi jardín.pdf
    .answer-zip = Mi jardín.zip
    .answer-jpg = Mi jardín.jpg

praise =
    .body = Ya sabe leer el final de un nombre.
