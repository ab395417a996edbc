# The screens of the journey, in the order of the way. See the English file for what each value is.

hello =
    .heading = Hola. Vamos a hacerlo juntos.
    .body = Usted compró algo. Le ayudamos a traerlo y a abrirlo. No hay ninguna prisa.
    .picture = Una mano amable que saluda.

comfort =
    .heading = ¿Lee bien esta letra?
    .body = { $text ->
        [biggest] Más grande no puede ser. También podemos leerle cada pantalla.
       *[usual] Pulse Hacerla más grande hasta que lea bien. También podemos leerle cada pantalla.
    }
    .body-keys = Si no lo es, elija Hacerla más grande. Le diremos cómo.
    .picture = Una letra pequeña, una letra grande y unas gafas.

order =
    .heading = ¿Dónde está el correo de la tienda?
    .body = Busque un correo sobre su pedido. Trae un enlace o un botón.
    .picture = Un sobre abierto con una carta y un botón.

paste_link =
    .heading = Denos el enlace.
    .body = En su correo, pulse el enlace con el botón derecho del ratón. Elija Copiar enlace. Luego pulse Pegar aquí.
    .body-keys = En su correo, pulse el enlace con el botón derecho del ratón. Elija Copiar enlace. Péguelo aquí. Luego pulse Intro.
    .picture = Un tablero con una cadena.
    .field = Su enlace

pick_file =
    .heading = Díganos cuál es su archivo.
    .body = Pulse el botón. Se abre una lista de sus archivos. Elija el que quiera.
    .body-keys = Elija el número 1. Escriba dónde está el archivo. Luego pulse Intro.
    .picture = Una carpeta abierta y una mano que señala.

may_we_look =
    .heading = ¿Podemos buscarlo?
    .body = Casi todo lo nuevo va a la carpeta Descargas o al escritorio. Solo miramos lo más nuevo. Nada sale de su ordenador.
    .picture = Una carpeta y una lupa.

looking =
    .heading = Vamos a ver dónde está su archivo.
    .body = No va a tardar.
    .picture = Una lupa sobre una carpeta.

found =
    .heading = { $count ->
        [one] Hemos hallado un archivo.
       *[other] Hemos hallado { $count } archivos.
    }
    .body = { $whole ->
        [0] Aún no está completo. Puede que siga en camino. O lo traemos otra vez.
       *[other] { $guess ->
            [below] El más nuevo aún no está completo. ¿Quiere el que hemos marcado?
           *[top] El más nuevo está arriba. ¿Es el que quiere?
        }
    }
    .picture = Una lupa con un archivo dentro.
    .thing-zip = un archivo ZIP
    .thing-unfinished = aún no está completo
    .note-start-here = Puede ser este
    .choice-use-first = Usar el marcado

nothing_found =
    .heading = Aún no hay ningún archivo.
    .body = No pasa nada. Puede que siga en la tienda. Vamos a usar el enlace de su correo.
    .picture = Un sitio vacío y una lupa.

reading =
    .heading = Estamos leyendo lo que nos dio.
    .body = No va a tardar.
    .picture = Una hoja y unas gafas.

order_card =
    .heading = Usted compró { $product }. ¿Es así?
    .body = { $way ->
        [open] { order-kind } de { $seller }. Se lo vamos a traer. En el camino, otros podrían leerlo o cambiarlo.
       *[closed] { order-kind } de { $seller }. Se lo vamos a traer a este ordenador.
    }
    .picture = Una tarjeta con una marca de que está bien.

order-kind = { $kind ->
    [music] Es música
   *[other] Es un { kind-noun }
}

plain_link =
    .heading = ¿Sabe quién le envió esto?
    .body = { $way ->
        [open] No podemos ver quién lo hizo. En el camino, otros podrían leerlo o cambiarlo. Siga solo si conoce la tienda.
       *[closed] No podemos ver quién lo hizo. Siga si es de una tienda donde compró.
    }
    .picture = Una cadena y un signo de pregunta.
    .choice-that-is-right = Sí, conozco la tienda
    .choice-not-mine = No, volver

own_file =
    .heading = ¿Es este el archivo de su tienda?
    .body = Lo vamos a mirar con cuidado. Su archivo se queda como está.
    .picture = Una carpeta abierta y una mano que señala.
    .thing-zip = un archivo ZIP
    .choice-that-is-right = Sí, es ese

place =
    .heading = ¿Dónde guardamos su { kind-noun }?
    .body = { $room ->
        [looking] Una carpeta es como un cajón. Vamos a ver cuál es la mejor.
        [full] En esta carpeta no hay sitio. Hacen falta { $needed-words }. Vamos a usar otra carpeta.
        [little] Aquí solo hay { $free-words }. Hacen falta { $needed-words }. Vamos a usar otra carpeta.
        [enough] Una carpeta es como un cajón. Vamos a usar esta. Le quedan { $free-words }.
       *[unknown] Una carpeta es como un cajón. Vamos a usar esta, y le diremos dónde está.
    }
    .picture = Un paquete que entra en un cajón.

getting =
    .heading = { $waits ->
        [yes] Esperamos su { kind-noun }.
       *[no] Su { kind-noun } viene de camino.
    }
    .body = { $waits ->
        [yes] No tiene que hacer nada. No apague el ordenador, por favor.
       *[no] Puede hacer otras cosas. No apague el ordenador, por favor.
    }
    .picture = { $waits ->
        [yes] Una furgoneta que espera.
       *[no] Una furgoneta que trae un paquete.
    }

paused =
    .heading = Hemos parado por ahora.
    .body = Lo que ya está aquí se queda. Pulse Seguir cuando quiera.
    .body-keys = Lo que ya está aquí se queda. Elija Seguir cuando quiera.
    .picture = Una furgoneta que espera.

later =
    .heading = Le guardamos el sitio.
    .body = Ya puede cerrar esta ventana. La próxima vez seguimos desde aquí.
    .picture = Un paquete y un reloj.

checking =
    .heading = Estamos revisando su archivo.
    .body = Miramos lo que hay dentro. Puede tardar un poco.
    .picture = Un paquete con una marca de que está bien.

got =
    .heading = Su { kind-noun } ya está aquí.
    .body = { $verified ->
        [yes] Lo hemos revisado y no le falta nada. Ahora vamos a abrir el paquete.
       *[no] Está en su carpeta. Ahora vamos a abrir el paquete.
    }
    .picture = Un paquete con una marca de que está bien.

checked =
    .heading = Ya hemos visto su archivo.
    .body = { $thing ->
        [unknown] Su archivo se queda como está. Ahora lo vamos a abrir.
       *[other] Es { $thing-words }. Su archivo se queda como está. Ahora lo vamos a abrir.
    }
    .picture = Un paquete con una marca de que está bien.

single_file =
    .heading = Su { kind-noun } ya está aquí.
    .body = Está en su carpeta, bien guardado. Ahora vamos a abrirlo.
    .picture = Una hoja con una marca de que está bien.

not_right =
    .heading = Algo no va bien con su { kind-noun }.
    .body = No es culpa suya. Está en su carpeta. Ahora le diremos más.
    .picture = Un paquete que entra en un cajón.

already_here =
    .heading = Usted ya tiene su { kind-noun }.
    .body = { $verified ->
        [yes] Está en este ordenador y no le falta nada. No hace falta traerlo otra vez.
       *[no] Está en este ordenador. No hace falta traerlo otra vez.
    }
    .picture = Dos paquetes iguales.

unpack =
    .heading = Su { kind-noun } viene en un paquete.
    .body = { $packing ->
        [zip] Es un archivo ZIP. Un archivo ZIP es como un paquete. Vamos a abrirlo, y el paquete se queda.
       *[other] Trae muchos archivos, como un paquete trae cosas. Vamos a abrirlo, y el paquete se queda.
    }
    .picture = Un paquete abierto con hojas dentro.

unpacking =
    .heading = Vamos a abrir el paquete.
    .body = Sacamos las cosas una por una.
    .picture = Un paquete abierto del que salen hojas.

locked =
    .heading = El paquete tiene un candado.
    .body = { $password_by ->
        [practice] Esto es una práctica. La de verdad viene en su correo. Ponga aquí tulip7, por favor.
        [email] La contraseña viene en el correo de su tienda. Cópiela de ahí o escríbala aquí.
        [letter] La contraseña viene en la carta de su tienda. Escríbala aquí, por favor.
       *[other] Busque una contraseña en el correo de su tienda. Escríbala aquí, por favor.
    }
    .picture = Un paquete con un candado y una llave.
    .field = Su contraseña

names =
    .heading = ¿Qué nombres se ven bien?
    .body = El paquete no dice cómo se leen. Arriba está lo que creemos. Elija lo que vea mejor.
    .picture = Una hoja y unas gafas.
    .note-start-here = Puede ser este

saved =
    .heading = Salvamos { $saved } de { $all } archivos.
    .body = { $lost ->
        [one] Un archivo estaba roto. Pida a la tienda que lo envíe otra vez. Los otros están enteros y listos.
       *[other] { $lost } archivos estaban rotos. Pida a la tienda que los envíe otra vez. Los otros están enteros y listos.
    }
    .picture = Un paquete con una tirita.

choose =
    .heading = { $lost ->
        [0] Esto es lo que había en el paquete.
       *[other] Esto es lo que salvamos.
    }
    .body = { $count ->
        [0] El paquete estaba vacío. No es culpa suya. Pregunte a la tienda, por favor.
        [one] Hay un archivo. Ya lo puede usar.
       *[other] { $first ->
            [fine] Hay { $count } archivos. Creemos que quiere el primero.
           *[marked] Hay { $count } archivos. Del primero no estamos seguros. Lo miramos con cuidado.
        }
    }
    .safe = { $odd ->
        [renamed] Algunos archivos tienen un nombre nuevo, para que su ordenador los acepte. Dentro todo sigue igual.
        [left_out] Dejamos fuera un enlace a otro lugar. Todo lo demás está aquí.
       *[both] Dejamos fuera un enlace a otro lugar. Algunos archivos tienen un nombre nuevo. Todo lo demás está aquí.
    }
    .picture = Una foto, un libro y una canción. Una flecha señala el libro.

all_files =
    .heading = Esto es todo lo que había.
    .body = Hay { $count } archivos. Elija el que quiera ver.
    .picture = Seis archivos en dos filas.

open =
    .heading = Ahora vamos a abrirlo.
    .body = { $thing ->
        [program_windows] «{ $title }» es { $thing-words }. Lo pone en marcha usted. Le decimos cómo.
        [program_mac] «{ $title }» es { $thing-words }. Lo pone en marcha usted. Le decimos cómo.
        [program_linux] «{ $title }» es { $thing-words }. Lo pone en marcha usted. Le decimos cómo.
        [pdf] «{ $title }» se va a ver en otra ventana. Esta ventana se queda aquí. Puede volver a ella.
       *[other] { $window ->
            [own] «{ $title }» es { $thing-words }. Se va a ver en otra ventana. Esta ventana se queda aquí.
           *[other] «{ $title }» es { $thing-words }. Vamos a abrirlo con un programa de su ordenador.
        }
    }
    .picture = Un libro cerrado y una mano que lo pulsa.

start_windows_1 =
    .heading = Este programa lo pone en marcha usted.
    .body = Le mostramos dónde está el archivo. Púlselo dos veces, rápido. Luego vuelva aquí y siga.
    .picture = Un archivo en una carpeta, y una mano que lo pulsa dos veces.

start_windows_2 =
    .heading = ¿Sale una ventana azul?
    .body = Windows no conoce todos los programas. ¿Es de su tienda? Pulse «Más información» y «Ejecutar de todas formas». Si no, pida ayuda.
    .picture = Una ventana azul con dos botones. Una mano pulsa el de la izquierda.

start_windows_3 =
    .heading = ¿Windows le pregunta otra vez?
    .body = Pregunta si el programa puede hacer cambios. Mire el nombre. Si lo conoce, pulse «Sí».
    .picture = Una ventana con un escudo y dos botones. Una mano pulsa Sí.

start_mac_1 =
    .heading = Ponga el programa en su sitio.
    .body = Le decimos cuál es el archivo. Si sale una ventana, lleve el programa a la carpeta «Aplicaciones».
    .picture = Un programa que entra en una carpeta.

start_mac_2 =
    .heading = Ábralo desde su sitio.
    .body = Tenga pulsada la tecla Control y pulse el programa. Elija «Abrir». Si el Mac pregunta, pulse «Abrir» otra vez.
    .picture = Un programa con una lista al lado. Una mano pulsa la primera palabra.

start_mac_3 =
    .heading = ¿Su Mac sigue diciendo que no?
    .body = ¿Es de su tienda? Abra «Ajustes del Sistema» y luego «Privacidad y seguridad». Más abajo, pulse «Abrir igualmente».
    .picture = Una ventana larga. Una mano pulsa el botón de abajo.

start_linux_1 =
    .heading = Este programa lo pone en marcha usted.
    .body = Le mostramos dónde está el archivo. Púlselo dos veces, rápido. Luego vuelva aquí y siga.
    .picture = Un archivo en una carpeta, y una mano que lo pulsa dos veces.

start_linux_2 =
    .heading = ¿No salió nada?
    .body = Pulse el archivo con el botón derecho del ratón. Elija «Propiedades». Ahí diga que se puede usar como programa.
    .picture = Una ventana con una casilla. Una mano la marca.

start_linux_3 =
    .heading = ¿Le pide una contraseña?
    .body = Es la misma con la que enciende su ordenador. Escríbala solo si el programa es de su tienda.
    .picture = Una ventana con un candado y un sitio para escribir.

opening =
    .heading = Ahora se abre.
    .body = { $window ->
        [own] En un momento sale otra ventana.
       *[other] Usamos un programa de su ordenador. No va a tardar.
    }
    .picture = Una ventana con un libro abierto.

finding_programs =
    .heading = Vamos a ver qué otro programa hay.
    .body = No va a tardar.
    .picture = Una lupa sobre una carpeta.

check =
    .heading = { $thing ->
        [sound] ¿Lo oye?
       *[other] ¿Lo ve?
    }
    .body = { $viewer ->
        [own] Busque una ventana que arriba dice «{ $title }». Puede estar detrás de esta.
       *[other] Busque una ventana nueva con «{ $title }». Puede estar detrás de esta.
    }
    .picture = Un ojo y un libro abierto.

tell_us =
    .heading = ¿Qué ve usted?
    .body = Dígalo con sus palabras, o elija lo que más se parece.
    .picture = Una persona que habla.
    .field = Lo que ve

told_us =
    .heading = { $said ->
        [none] Nos dijo lo que ve.
       *[other] Nos dijo: «{ $said }»
    }
    .body = { $sight ->
        [nothing] Pulsó el botón y no salió nada. ¿Es así?
        [asks_program] Una ventana pregunta qué programa usar. ¿Es así?
        [asks_password] Una ventana pide una contraseña. ¿Es así?
        [strange_signs] Ve signos raros y ninguna palabra. ¿Es así?
        [other_product] Ve algo que usted no compró. ¿Es así?
        [broken] Una ventana dice que el archivo está roto. ¿Es así?
        [blank] Ve una ventana sin nada dentro. ¿Es así?
        [guard] Su ordenador le avisa, o paró el archivo. ¿Es así?
        [other_system] Una ventana dice que no es para su ordenador. ¿Es así?
        [sign_in] Una página le pide nombre de usuario y contraseña. ¿Es así?
        [disk_full] Una ventana dice que no hay sitio. ¿Es así?
        [offline] Una ventana dice que no hay internet. ¿Es así?
        [link_expired] Una página dice que el enlace no va. ¿Es así?
        [parcel] Ve una carpeta, o una lista de archivos. ¿Es así?
        [too_small] Lo ve, pero la letra es muy pequeña. ¿Es así?
        [no_sound] Lo ve, pero no oye nada. ¿Es así?
        [lost] No sabe dónde está ahora. ¿Es así?
        [some_missing] Lo ve, pero falta una parte. ¿Es así?
        [loading] Tarda mucho, o no se mueve. ¿Es así?
       *[seen] Ahora lo ve. ¿Es así?
    }
    .picture = Una persona que habla.

unsure =
    .heading = { $said ->
        [none] No sabemos bien qué ve usted.
       *[other] Nos dijo: «{ $said }»
    }
    .body = { $count ->
        [0] Lo sentimos. No lo hemos entendido, y la culpa es nuestra. Dígalo de otro modo, o pida ayuda.
        [one] Lo sentimos. No sabemos bien qué quiere decir. ¿Es esto?
       *[other] Lo sentimos. No sabemos bien qué quiere decir. ¿Es algo de esto?
    }
    .picture = Una persona que habla.

# What helps with what a customer sees. We know only what they told us, so the words say it again.
nothing_came =
    .heading = Puede estar detrás de esta ventana.
    .body = No es culpa suya. Haga esta ventana más pequeña. Mire detrás. O lo abrimos otra vez.
    .picture = Una lupa sobre una carpeta.

which_program =
    .heading = Una ventana pregunta qué programa usar.
    .body = No es culpa suya. No sabemos cuál es el bueno para este archivo. Una persona le puede ayudar.
    .picture = Un archivo y una ventana vacía.

strange_signs =
    .heading = Usted ve signos raros.
    .body = No es culpa suya. Puede que el programa no sea el bueno. Una persona le puede ayudar.
    .picture = Un archivo y una ventana vacía.

asks_password =
    .heading = Una ventana pide una contraseña.
    .body = { $thing ->
        [program_mac] No es culpa suya. Puede ser la misma con la que enciende su ordenador. Escríbala solo si conoce la tienda.
       *[other] No es culpa suya. Mire el correo de su tienda: ahí puede venir. Luego ábralo otra vez.
    }
    .picture = Un candado, una llave y un signo de pregunta.

another_thing =
    .heading = ¿No es esto lo que compró?
    .body = { $several ->
        [yes] Lo sentimos. No es culpa suya. Lo que compró puede estar en otro archivo. O pregunte a la tienda.
       *[no] Lo sentimos. No es culpa suya. Cuente a la tienda lo que ve, por favor.
    }
    .picture = Un paquete con un pato dentro.

says_broken =
    .heading = Una ventana dice que está roto.
    .body = No es culpa suya. Puede que esté bien. Podemos revisar su archivo ahora.
    .picture = Un paquete con una tirita.

part_missing =
    .heading = Solo ve una parte.
    .body = { $several ->
        [yes] No es culpa suya. El resto puede estar en otro archivo. Podemos ver ahora si este está entero.
       *[no] No es culpa suya. El resto puede estar más abajo. Podemos ver ahora si su archivo está entero.
    }
    .picture = Un paquete con una tirita.

looked_again =
    .heading = No le hemos visto nada malo.
    .body = { $way ->
        [none] No es culpa suya. Hemos revisado su archivo otra vez. Desde aquí le puede ayudar una persona.
       *[other] No es culpa suya. Hemos revisado su archivo otra vez. Puede que otro programa lo muestre mejor.
    }
    .picture = Un paquete con una marca de que está bien.

empty_window =
    .heading = La ventana sigue vacía.
    .body = No es culpa suya. Espere un poco, por si aún llega. O cierre esa ventana y ábralo otra vez.
    .picture = Un ojo y un libro abierto.

a_warning =
    .heading = Su ordenador le avisa.
    .body = No es culpa suya. Deje puesto el antivirus, por favor. Podemos ver ahora si su archivo sigue ahí.
    .picture = Un escudo con una mano, sobre un paquete.

still_there =
    .heading = Su archivo sigue ahí.
    .body = No es culpa suya. No sabemos si el aviso tiene razón. Pregunte a una persona antes de seguir, por favor.
    .picture = Un paquete con una marca de que está bien.

does_not_fit =
    .heading = Una ventana dice que no sirve aquí.
    .body = { $way ->
        [own] No es culpa suya. Podemos probar con nuestra ventana. Si no, la tienda puede tener el bueno.
        [other] No es culpa suya. Puede que otro programa lo abra. Si no, la tienda puede tener el bueno.
       *[none] No es culpa suya. Puede ser para otro ordenador, o para uno más nuevo. La tienda puede tener el bueno.
    }
    .picture = Un cuadrado sobre un agujero redondo.

asks_to_sign_in =
    .heading = Una página le pide sus datos para entrar.
    .body = { $way ->
        [own] No es culpa suya. Su archivo está en este ordenador. Nuestra ventana no pide nombre ni contraseña.
        [other] No es culpa suya. Su archivo está en este ordenador. Puede que otro programa lo abra sin eso.
       *[none] No es culpa suya. El correo de su tienda puede decir qué escribir. Una persona le puede ayudar.
    }
    .picture = Una ventana que pide un nombre y una contraseña.

says_full =
    .heading = Una ventana dice que no hay sitio.
    .body = No es culpa suya. Cierre las ventanas que no use. Tire a la papelera lo viejo. Luego vacíela.
    .picture = Un estante lleno, y un paquete más.

says_no_internet =
    .heading = Una ventana dice que no hay internet.
    .body = { $way ->
        [own] No es culpa suya. Su archivo está en este ordenador. Lo podemos abrir aquí sin internet.
        [other] No es culpa suya. Su archivo está en este ordenador. Puede que otro programa lo abra sin internet.
       *[none] No es culpa suya. ¿Está en verde la luz de la caja de internet? Una persona le puede ayudar.
    }
    .picture = Un enchufe suelto. Hay una luz encendida.

link_does_not_work =
    .heading = Una página dice que el enlace no va.
    .body = { $way ->
        [none] No es culpa suya. Su archivo ya está en este ordenador. Una persona le puede ayudar.
       *[own] No es culpa suya. Su archivo ya está en este ordenador. Puede que no le haga falta ese enlace.
    }
    .picture = Una cadena y un reloj.

list_of_files =
    .heading = Eso es lo que trae el paquete.
    .body = Lo hizo muy bien. Elija el archivo con el nombre de lo que compró. Lo podemos abrir.
    .picture = Un paquete abierto con hojas dentro.

small_letters =
    .heading = Vamos a hacer la letra más grande.
    .body = { $window ->
        [own] Vaya a la ventana con su { kind-noun }. Arriba, pulse «{ viewer-larger }». Puede pulsarlo más de una vez.
       *[other] Vaya a la ventana con su { kind-noun }. Tenga pulsada la tecla Ctrl, o Comando en un Mac. Luego pulse el signo más.
    }
    .picture = Una letra pequeña, una letra grande y unas gafas.

no_sound =
    .heading = Vamos a buscar el sonido.
    .body = ¿Hay un altavoz pequeño al borde de la pantalla? Suba ahí el sonido. ¿Hay unos cascos puestos?
    .picture = Un ojo y un libro abierto.

lost_window =
    .heading = Vamos a ver dónde está.
    .body = No es culpa suya. Puede tener otra ventana encima. Le podemos decir dónde guardamos su { kind-noun }.
    .picture = Una lupa sobre una carpeta.

long_wait =
    .heading = Va con calma.
    .body = No es culpa suya. Un archivo grande tarda unos minutos. Si nada se mueve, cierre esa ventana. Luego ábralo otra vez.
    .picture = Un reloj y un paquete.

again =
    .heading = Cómo encontrarlo la próxima vez
    .body = { $opens ->
        [machine] Está en esta carpeta. Desde ahí lo puede llevar a su máquina. ¿Le decimos dónde está?
        [here] Abra otra vez { window-title }. Pulse «{ choice-have-file }». Díganos cuál es. Así lo abrimos otra vez.
       *[anywhere] { $more ->
            [0] En su carpeta, pulse dos veces, rápido, el dibujo de su archivo. ¿Le decimos dónde está?
            [one] En su carpeta, pulse dos veces, rápido, el dibujo de un archivo. Hay un archivo más dentro.
           *[other] En su carpeta, pulse dos veces, rápido, el dibujo de un archivo. Hay { $more } archivos más dentro.
        }
    }
    .picture = Una carpeta y una mano que la pulsa.

shortcut =
    .heading = ¿Ponemos un icono en su escritorio?
    .body = El escritorio es lo que hay detrás de las ventanas. Dos toques rápidos en el icono, y se abre su { kind-noun }.
    .picture = Un paquete que entra en un cajón.

shortcut_making =
    .heading = Vamos a hacer su icono.
    .body = No va a tardar.
    .picture = Un paquete que entra en un cajón.

shortcut_ready =
    .heading = Ya hay un icono en su escritorio.
    .body = Púlselo dos veces, rápido. Si lo tira a la papelera, su { kind-noun } sigue ahí.
    .picture = Un paquete que entra en un cajón.
    .thing-shortcut = un icono que lleva a él

sheet_making =
    .heading = Vamos a escribir su hoja.
    .body = No va a tardar.
    .picture = Una lista y un lápiz.

sheet_ready =
    .heading = Su hoja está lista.
    .body = Dice dónde está su { kind-noun } y cómo se abre. La puede imprimir. Está en la misma carpeta.
    .picture = Una lista con marcas.

# The page to print. The names of its parts stand beside what they say.
sheet =
    .heading = Cómo abrir { $title }
    .name = { $title } - cómo se abre
    .how = Tres pasos
    .step-folder = Abra esta carpeta en su ordenador.
    .step-find = Busque este nombre.{ $ending ->
        [none] { "" }
       *[other] { " " }Puede que no vea «{ $ending }» al final.
    }
    .step-press = Púlselo dos veces, rápido.
    .step-first = Trae { $files } archivos. Este es el primero.
    .step-press-any = Pulse dos veces, rápido, el que quiera.
    .step-start = Abra { window-title }. Pulse «{ choice-have-file }» cuando lo vea. Luego busque esta carpeta.
    .step-choose = Elija este nombre.{ $ending ->
        [none] { "" }
       *[other] { " " }Puede que no vea «{ $ending }» al final.
    }
    .step-go-on = Pulse el botón de color de cada pantalla hasta que se abra.
    .call = Si no puede seguir
    .person = { $seller ->
        [none] Llame a su tienda.
       *[other] Llame a { $seller }.
    }
    .hours = Su horario es: { $hours }.
    .nobody = Busque un teléfono en el correo de su tienda.
    .date = Hecha el { DATETIME($date, dateStyle: "long") }.
    .keep = Guarde esta hoja.

done =
    .heading = Muy bien. Ya está todo.
    .body = { $follow_up ->
        [planned] Su { kind-noun } está en este ordenador. En dos días le preguntamos si va todo bien.
        [not_planned] Su { kind-noun } está en este ordenador. En dos días no podemos preguntar. Lo haremos cuando abra Helper Kit otra vez.
       *[other] Su { kind-noun } está en este ordenador. Se puede usar siempre que quiera.
    }
    .picture = Un libro abierto con una marca de que está bien, y una taza de té.

all_well =
    .heading = { $product ->
        [none] ¿Va todo bien con su { kind-noun }?
       *[other] ¿Va todo bien con { $product }?
    }
    .body = ¿Lo encuentra todavía, y se abre? Si no, lo miramos juntos.
    .choice-something-new = Compré otra cosa
    .picture = Un libro abierto con una marca de que está bien, y una taza de té.

welcome_back =
    .heading = Hola otra vez.
    .body = Le guardamos el sitio, y todo lo que había. Podemos seguir.
    .picture = Una pantalla con una mano que saluda.
