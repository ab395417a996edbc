# The screens beside the way: a few words about a thing, help by phone.

explain_zip =
    .heading = ¿Qué es un archivo ZIP?
    .body = Es un paquete con muchos archivos dentro. Ocupa menos, y así viaja rápido. Se abre para usar lo que trae.
    .picture = Tres hojas que entran en un paquete.
    .choice-try-safely = Probar con un paquete seguro

explain_folder =
    .heading = ¿Qué es una carpeta?
    .body = Es como un cajón. Ahí guarda sus archivos, y luego los encuentra. Un cajón puede tener más cajones dentro.
    .picture = Una carpeta es lo mismo que un cajón.
    .choice-try-safely = Meter un archivo en un cajón

explain_pdf =
    .heading = ¿Qué es un PDF?
    .body = Es como una hoja de papel en la pantalla. Se ve igual en todas partes. Se puede leer y también imprimir.
    .picture = Una hoja de papel, y la misma hoja en la pantalla.
    .choice-try-safely = Abrir uno seguro

explain_time =
    .heading = ¿Cuánto va a tardar?
    .body = Eso depende de su línea. La barra dice cuánto falta. Un vídeo tarda más que un libro.
    .picture = Un reloj y un paquete.

explain_ending =
    .heading = ¿Por qué los nombres acaban en .zip o .pdf?
    .body = Las últimas letras dicen qué hay dentro. Con .pdf es una hoja y con .zip es un paquete.
    .picture = Dos nombres. Uno acaba con una hoja, y otro con un paquete.
    .choice-try-safely = Jugar a buscar parejas

explain_unfinished =
    .heading = Este archivo aún no está completo.
    .body = Todavía está en camino, o se cortó. Espere a que acabe, por favor. O use el enlace de su correo.
    .picture = Un reloj y un paquete.

by_phone =
    .heading = { $phone ->
        [none] Vamos a buscarle ayuda.
       *[other] Llame al { $phone }.
    }
    .body = { $phone ->
        [none] Busque un teléfono en el correo de su tienda. Diga allí el nombre de la pantalla de abajo.
       *[other] { $seller ->
            [none] Allí le va a ayudar una persona.
           *[other] { $seller } le va a ayudar.
        } { $hours ->
            [none] Diga el nombre de la pantalla de abajo.
           *[other] Su horario es: { $hours }. Diga el nombre de la pantalla de abajo.
        }
    }
    .picture = Un teléfono.

by_hand =
    .heading = { $deed ->
        [folder] Su archivo está en esta carpeta.
        [page] Esta es la página.
       *[mail] Este es el correo de la tienda.
    }
    .body = { $deed ->
        [folder] Su ordenador no la mostró. Aquí dice dónde hay que mirar.
        [page] Su ordenador no la abrió. Aquí dice qué hay que escribir.
       *[mail] { $about ->
            [report] Su ordenador no abrió el correo. Mande ahí el informe.
           *[order] Su ordenador no abrió el correo. Pida ahí un enlace nuevo.
        }
    }
    .picture = { $deed ->
        [folder] Un cajón.
        [page] Un tablero con una cadena.
       *[mail] Un sobre abierto con una carta y un botón.
    }
