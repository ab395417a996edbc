# The screens about the report for the shop: what is in it, and the ways that it can go.

report_making =
    .heading = Vamos a escribir su informe.
    .body = Dice qué pasó y cómo es este ordenador. No lleva fotos ni contraseñas.
    .picture = Una lista y un lápiz.

report_ready =
    .heading = Su informe está listo.
    .body = { $goes ->
        [server] Aún no salió nada. Puede ver qué lleva. No lleva fotos ni contraseñas.
        [mail] Aún no salió nada. Le podemos preparar el correo. No lleva fotos ni contraseñas.
       *[hand] No salió nada. Puede dar este archivo a la tienda. No lleva fotos ni contraseñas.
    }
    .choice-go-on = Guardarlo por ahora
    .picture = Una lista con marcas.

report_inside =
    .heading = Esto lleva su informe.
    .body = Cada línea dice por qué está ahí. Si pulsa una línea, la saca. Si la pulsa otra vez, la mete.
    .body-keys = Cada línea dice por qué está ahí. Con su número la saca. Con el mismo número la mete otra vez.
    .picture = Una lista con marcas.

report_ways =
    .heading = ¿Cómo lo quiere dar?
    .body = El informe es un archivo pequeño. Usted elige a dónde va.
    .picture = Una lista con marcas.

report_mail =
    .heading = Ponga el archivo en su correo.
    .body = El correo ya está abierto. Verá también el archivo. Lleve el archivo al correo. Luego mande todo.
    .choice-show-report = Ver el archivo otra vez
    .picture = Un sobre abierto con una carta y un botón.

report_mail_by_hand =
    .heading = Puede escribir usted el correo.
    .body = Este ordenador no lo abrió. Escriba a esta dirección. Ponga ahí el texto y el archivo.
    .picture = Un sobre abierto con una carta y un botón.
    .thing-address = a dónde va
    .thing-mail_text = el texto

report_sending =
    .heading = Estamos enviando su informe.
    .choice-ask-later = Parar, y preguntarme la próxima vez
    .progress-of = { $done } de { $total } ya están allí.
    .progress-waiting-line = Ahora no sale nada. Esperamos, y luego seguimos solos.
    .safe-kept = Lo guardamos hasta que lo tengan. Si lo para, se queda en este ordenador.
    .body = { $seller ->
        [none] Va a la tienda, y a nadie más.
       *[other] Va a { $seller }, y a nadie más.
    } { $sealed ->
        [yes] Lleva un candado. Solo ellos lo abren.
       *[no] {""}
    }
    .picture = Un coche que lleva su informe a la tienda.

report_sent =
    .heading = { $seller ->
        [none] La tienda tiene su informe.
       *[other] { $seller } tiene su informe.
    }
    .body = { $receipt ->
        [none] No tiene que hacer nada más. Su copia se queda en este ordenador.
       *[other] Su número es { $receipt }. Dígalo cuando llame. La copia se queda aquí.
    }
    .picture = Una marca grande de que está bien, y unas hojas.

report_copying =
    .heading = Vamos a copiar su informe.
    .body = No va a tardar.
    .picture = Un cajón.

report_copied =
    .heading = Su informe está en esa carpeta.
    .body = Es una copia. Se la puede llevar, o darla a la tienda.
    .picture = Un cajón.

report_kept =
    .heading = { $errand ->
        [copy] No hemos podido copiar su informe.
       *[send] Su informe no salió.
    }
    .body = { $errand ->
        [copy] { $cause ->
            [full] En esa carpeta no hay sitio. No es culpa suya. Elija otra carpeta, por favor.
            [gone] El archivo ya no está ahí. No es culpa suya. Escriba uno nuevo, por favor.
           *[refused] Esa carpeta no lo acepta. No es culpa suya. Elija otra carpeta, por favor.
        }
       *[send] { $cause ->
            [offline] No llegamos a la tienda. No es culpa suya. ¿Tiene internet ahora?
            [busy] En la tienda hay mucha gente. No es culpa suya. Pruebe otra vez, por favor.
            [proxy] Su red pide antes un nombre y una contraseña. No es culpa suya.
            [clock] El reloj de este ordenador va mal. Póngalo bien, por favor. Luego pruebe otra vez.
            [unsafe] El camino a la tienda no era seguro, y no enviamos nada. No es culpa suya. Pruebe más tarde, por favor.
            [gone] El archivo ya no está ahí. No es culpa suya. Escriba uno nuevo, por favor.
           *[refused] La tienda no lo recibió así. No es culpa suya. Puede que de otra manera sí.
        }
    }
    .field = La contraseña de su red
    .field-name = Su nombre en esa red
    .safe-kept = Su informe está aquí, bien guardado.
    .picture = Una lista con marcas.

report_unsent =
    .heading = Un informe no salió.
    .body = Lo escribió la última vez. ¿Lo enviamos ahora a la tienda?
    .picture = Un sobre abierto con una carta y un botón.

# A line of the report in the list: what it is, and whether it is in.
report-line-journal = Lo que usted pulsó
report-line-state = Dónde está usted ahora
report-line-facts = Este ordenador
report-line-summary = La primera hoja
report-line-redactions = Lo que ocultamos
report-line-facts-program = Este programa
report-line-facts-system = Windows, Mac o Linux
report-line-facts-machine = Cómo de grande es este ordenador
report-line-facts-room = Cuánto sitio queda
report-line-facts-place = Qué tipo de carpeta es
report-line-facts-access = Qué nos deja hacer la carpeta
report-line-facts-language = Su idioma
report-line-facts-clock = El reloj
report-line-facts-server-clock = El reloj de la tienda
report-line-facts-network = El camino a internet
report-line-facts-probe = El camino a la tienda
report-line-facts-display = Su pantalla
report-line-facts-guards = Los antivirus que hay
report-line-facts-received = El archivo que llegó
report-line-facts-kept-bytes = Lo que llegó hasta ahora
report-line-facts-contents = Cuánto hay en el paquete
report-line-facts-openers = Programas que lo abren
report-line-facts-crash = Cuándo se paró este programa solo
report-line-facts-not-known = Lo que no pudimos saber
report-line-other = Una línea más
report-line-usual = No vimos nada raro.
report-line-in = Va en el informe
report-line-out = Está sacada

# The e-mail that the report is put into.
report-mail-subject = { $product ->
    [none] Mi informe de Helper Kit
   *[other] Mi informe de Helper Kit sobre { $product }
}
report-mail-body = Buenos días. Algo no salió bien. Aquí está el informe. El archivo se llama { $file }. Muchas gracias.
