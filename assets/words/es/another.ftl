# A second wording for each screen: a comparison or an example, never the same words once more.
# See the English file for what each message may ask for. A comparison is one that people here know.

another-hello = Piense en un amigo sentado a su lado. Damos un paso pequeño cada vez. Usted pulsa un botón cuando le venga bien.

another-comfort = { $text ->
    [biggest] La letra ya no crece más. Acérquese un poco, como a un libro de bolsillo. Una voz también le puede ayudar.
   *[usual] ¿Ve esta línea como la del periódico? Entonces está bien. Si no, deje crecer la letra, como bajo una lupa.
}

another-order = Casi todas las tiendas escriben después de cobrar, como quien da un recibo. Abra sus mensajes y mire cuál lleva su nombre.

another-paste_link = Un enlace es una dirección, casi siempre azul y con una raya debajo. Copiarlo es apuntarlo en una nota. Denos esa nota.
    .draws = another_note

another-pick_file = Piense en un estante con muchas cajas. Usted señala una y dice: esta. Las demás no las toca nadie.

another-may_we_look = Piense en su buzón. Las últimas cartas están encima. Usted ve lo que hay, y nadie más lo ve.
    .draws = order

another-looking = Miramos lo último que llegó, como un montón de cartas. Luego le decimos qué hay. Usted puede descansar.
    .draws = order

another-found = { $whole ->
    [0] Es como una tarta en el horno: aún no se puede comer. Dele tiempo. O busque su correo, y empezamos de nuevo.
   *[other] Son como las cartas del buzón. Cada línea lleva un nombre, y casi todas dicen cuándo llegó. ¿Cuál le suena a su pedido?
}

another-nothing_found = Hay cartas que aún están en Correos. La suya también puede esperar allí. Su mensaje es como el aviso para recogerla.
    .draws = order

another-reading = Lo miramos como se mira un sobre por delante. Luego le preguntamos si está bien.

another-order_card = { $way ->
    [open] Viaja como una postal: la gente de la calle la ve. Hasta puede escribir en ella. ¿Es lo que pidió?
   *[closed] Es como el papel de la lavandería: dice qué es suyo, y dónde está. ¿Es lo que pidió? Entonces vamos a recogerlo.
}

another-plain_link = { $way ->
    [open] Es como una postal de una mano desconocida. La ve cualquiera de la calle. ¿Sabe quién la manda?
   *[closed] Es como cuando suena el timbre. No sabemos quién está a la puerta. ¿Le suena el nombre? Entonces puede abrir.
}

another-own_file = Lo ponemos a la luz, como un sobre cerrado. Dentro no cambia nada. ¿Le suena el nombre?
    .draws = looking

another-place = { $room ->
    [looking] Una cosa nueva no se deja en cualquier lado. Buscamos un buen sitio, y así la encuentra luego.
    [full] Piense en un bolso ya lleno. Su { kind-noun } ocupa { $needed-words }. Tome otro bolso.
    [little] Piense en un bolso casi lleno. Aún caben { $free-words }, y lo suyo ocupa { $needed-words }. Tome otro bolso.
   *[other] Su ordenador es como una casa con muchos cuartos. Su { kind-noun } va al que ve aquí. Luego lo busca ahí.
}
    .draws = another_drawer

another-getting = { $waits ->
    [yes] La furgoneta está parada por ahora. Lo que lleva se queda dentro. Arranca ella sola en cuanto puede.
   *[no] Una furgoneta lo lleva de la tienda a su puerta. No hace falta mirar. Tome un café, si le apetece.
}
    .draws = { $waits ->
        [yes] paused
       *[no] another_coming
    }

another-paused = Ponemos una cinta entre las páginas, como en un libro. Lo que llegó no se va. Descanse, si quiere.

another-later = Es como apagar la luz por la noche. Sus cosas siguen donde están. Vuelva cuando le venga bien.

another-checking = Le damos la vuelta en la mano, como a la fruta del mercado. ¿Está entera? ¿Está buena? Luego se lo decimos.

another-got = { $verified ->
    [yes] Llegó la caja, y no se cayó nada por la calle. Aún lleva la tapa. La quitamos cuando usted diga.
   *[no] Llegó la caja. Aún lleva la tapa. La quitamos cuando usted diga.
}
    .draws = another_drawer

another-checked = { $thing ->
    [unknown] Lo pusimos a la luz, y luego en su sitio. No cambió nada. Vamos a ver qué enseña.
   *[other] Leímos lo que pone en el bote, como en la cocina. Es { $thing-words }. Ahora quitamos la tapa.
}

another-single_file = Vino sin caja, como una postal. No hay nada que sacar. Espera en su cajón, y ya se puede ver.
    .draws = another_drawer

another-not_right = Llegó, pero algo nos parece raro. Usted no hizo nada mal. Lo dejamos en su cajón, y ahora decimos por qué.

another-already_here = { $verified ->
    [yes] Está en su estante de antes, con todas sus hojas. ¿Para qué ir dos veces? Podemos dar el paso siguiente.
   *[no] Está en su estante de antes. ¿Para qué ir dos veces? Podemos dar el paso siguiente.
}

another-unpack = Piense en una caja de Correos. Todas sus cosas llegaron juntas en ella. Cortamos la cinta, y no se tira nada.
    .draws = another_parcel

another-unpacking = La tapa ya no está. Ahora lo ponemos todo en la mesa, y así no se pierde nada. Luego ve qué llegó.
    .draws = another_parcel

another-locked = { $password_by ->
    [practice] Piense en una bici con cadena. En este juego, la llave es una palabra: tulip7. Va abajo, letra a letra.
    [email] Piense en una bici con cadena. La llave es una palabra, y vino en su correo. Tráigala aquí, letra a letra.
    [letter] Piense en una bici con cadena. La llave es una palabra del papel que le llegó. Póngala abajo.
   *[other] Piense en una bici con cadena. La llave es una palabra, y puede que se la mandaran. Póngala abajo.
}

another-names = Es como una etiqueta en otro alfabeto. Probamos a escribirla de varias formas. Una de ellas le debe sonar.

another-saved = { $lost ->
    [one] Se cayó una caja, y hay una taza en trozos. Las buenas ya están en su mesa. Por la otra, escriba usted.
   *[other] Se cayó una caja, y hay tazas en trozos. Las buenas ya están en su mesa. Por las otras, escriba usted.
}

another-choose = { $count ->
    [0] Usted quita la tapa, y solo hay aire. Usted no hizo nada mal. Una persona puede ver por qué.
    [one] Ahora hay una sola cosa en la mesa. No hay que elegir, y eso es fácil. Mírela cuando guste.
   *[other] { $first ->
        [fine] Cada línea es una cosa de la caja. Lleva un nombre y dice qué es. Nosotros empezamos por arriba.
       *[marked] Cada línea es una cosa que salió de la caja. Con la de arriba vamos despacio, como con una olla caliente.
    }
}

another-all_files = Esta es la mesa entera, con cada cosa de la caja. Una línea lleva un nombre y dice qué es. Tome una.

another-open = { $thing ->
    [program_windows] Es como un aparato nuevo en su casa. Solo usted lo enciende. Estamos a su lado, y decimos cada botón.
    [program_mac] Es como un aparato nuevo en su casa. Solo usted lo enciende. Estamos a su lado, y decimos cada botón.
    [program_linux] Es como un aparato nuevo en su casa. Solo usted lo enciende. Estamos a su lado, y decimos cada botón.
    [pdf] Está cerrado delante de usted, como un libro. Un toque lleva a la página uno. Aquí esperamos mientras lee.
   *[other] { $window ->
        [own] Sale en un marco propio, como un cuadro en la pared. Aquí esperamos mientras lo mira.
       *[other] Un disco pide un tocadiscos, y esto pide uno también. Lo buscamos aquí, y le pedimos que empiece.
    }
}

another-start_windows_1 = Dos toques rápidos son como llamar a una puerta. Ponga el ratón encima y llame: uno, dos. Así despierta.

another-start_windows_2 = Windows es como un guarda que ve una cara nueva. Para a todas, buenas o malas. Deje entrar solo a quien conozca.

another-start_windows_3 = Es la última puerta. Ahí hay alguien con su nombre en el pecho. ¿Le suena? Entonces deje que entre.

another-start_mac_1 = Un martillo nuevo va primero a la caja de las herramientas. Tome el programa con el ratón. Muévalo hasta la caja y suelte.

another-start_mac_2 = Aquí hacen falta dos manos. Una descansa en «Control», y la otra usa el ratón. En la lista que sale está «Abrir».

another-start_mac_3 = Su Mac tiene un libro con reglas para lo nuevo. Ahí puede dejar entrar a uno, si sabe quién lo hizo.

another-start_linux_1 = Dos toques rápidos son como llamar a una puerta. Ponga el ratón encima y llame: uno, dos. Así despierta.

another-start_linux_2 = Un aparato nuevo puede traer puesto el seguro. Usted lo quita en una lista corta, con el otro botón del ratón.

another-start_linux_3 = Quiere la llave de su propia casa, y no una de la tienda. Désela solo si sabe quién la pide.

another-opening = { $window ->
    [own] Sube el telón, y su { kind-noun } sale a escena. Mire por toda la pantalla.
   *[other] Llamamos a una puerta, por si alguien lo enseña. Los hay que tardan un poco en abrir.
}

another-finding_programs = Un disco puede sonar en varios tocadiscos. Vemos los que hay en este ordenador, y le decimos cuáles.

another-check = { $thing ->
    [sound] ¿Hay silencio en el cuarto? Entonces escuche un poco. Si no suena nada, puede que el altavoz esté muy bajo.
   *[other] Piense en los papeles de una mesa, uno sobre otro. ¿Hay uno más? Aparte esta hoja y mire debajo.
}

another-tell_us = Hable como con un amigo. ¿Hay una ventana? ¿No hay nada dentro? Todo nos sirve.

another-told_us = Repetimos lo que oímos, como por teléfono. ¿Lo oímos bien? Entonces diga que sí. Si no, cuéntelo una vez más.

another-unsure = { $count ->
    [0] Es como una llamada con ruido. Llegó la voz, pero no el sentido. Hable una vez más, o deje que escuche alguien.
   *[other] Es como una llamada con ruido, y oímos la mitad. Abajo está lo que creemos. Tome eso, o hable una vez más.
}

another-nothing_came = Las ventanas se tapan unas a otras, como papeles en una mesa. Aparte la de arriba. Usted no hizo nada mal.
    .draws = another_windows

another-which_program = Su ordenador quiere saber en qué tocadiscos va este disco. Usted no lo tiene que saber. Vamos a buscar a alguien que sepa.

another-strange_signs = Un disco en otro tocadiscos hace ruidos. Aquí puede pasar lo mismo. Usted no rompió nada, y alguien le dirá más.

another-asks_password = { $thing ->
    [program_mac] Una puerta quiere saber quién vive en la casa. Su Mac también, y pide su llave. ¿Sabe quién hizo esto?
   *[other] Es como una puerta, y la tienda tiene la llave. Suele ser una palabra que le mandaron. Luego empezamos de nuevo.
}

another-another_thing = { $several ->
    [yes] En una caja caben varias cosas. Puede que tenga en la mano otra distinta. Mire primero las demás.
   *[no] Es como el abrigo de otro en la lavandería. Usted no hizo nada mal. Diga qué le dieron, y qué tenía que ser.
}

another-says_broken = Un tocadiscos dice que un disco es malo, y es que no lo conoce. Usted no hizo nada mal. Vamos a mirarlo a la luz.

another-part_missing = { $several ->
    [yes] Una historia larga puede venir en dos libros. Quizá tiene uno solo en la mano. O se cayó una hoja, y miramos cuál.
   *[no] Una hoja larga no cabe en la pantalla. Baje por ella, como en una carta larga. O miramos si se cayó alguna.
}

another-looked_again = { $way ->
    [none] Lo pusimos a la luz, y parece bueno. Así que será otra cosa. Deje que alguien vea qué es.
   *[other] Pusimos el disco a la luz, y parece bueno. Quizá es el tocadiscos. Vamos a ponerlo en el siguiente.
}

another-empty_window = Un teatro puede estar a oscuras antes de la obra. Dele tiempo. Si no sale nadie, baje el telón y empiece de nuevo.

another-a_warning = Un perro guardián ladra a cada cara nueva, buena o mala. Deje que haga su trabajo. ¿Está su caja en la puerta? Vamos a mirar.

another-still_there = El perro ladró, y su caja está en la puerta. No sabemos si acierta. Deje que alguien la mire primero.

another-does_not_fit = { $way ->
    [own] Es como un enchufe que no entra en la pared. Aquí puede haber otra pared. O quien lo vendió tiene otro enchufe.
    [other] Es como un enchufe que no entra en una pared. Aquí puede haber otra. O quien lo vendió tiene otro enchufe.
   *[none] Es como un enchufe de muy lejos, y no entra en su pared. Quien lo vendió puede tener otro enchufe.
}

another-asks_to_sign_in = { $way ->
    [own] Alguien a la puerta le pide la entrada. Pero lo que compró ya está en su casa. Se lo enseñamos sin entrada.
    [other] Alguien a la puerta le pide la entrada. Pero lo que compró ya está en su casa. Otra puerta quizá no pide nada.
   *[none] Alguien a la puerta le pide la entrada. Puede venir en lo que le mandaron. Mire ahí primero.
}

another-says_full = En una mesa con muchos papeles no cabe uno más. Quite unos cuantos, y todo va mejor. Usted no hizo nada mal.

another-says_no_internet = { $way ->
    [own] La calle de fuera puede estar cortada. Pero lo que compró está en casa. Se lo enseñamos sin salir.
    [other] La calle de fuera puede estar cortada. Pero lo que compró está en casa. Algunos lo enseñan sin salir.
   *[none] Internet es como la calle de su casa. Ahora puede estar cortada. Las lámparas de la caja de casa dicen más.
}

another-link_does_not_work = { $way ->
    [none] Esa dirección lleva a una puerta cerrada. Pero lo que compró está en casa. Si necesita la puerta, hable con alguien.
   *[other] Esa dirección lleva a una puerta cerrada. Pero lo que compró está en casa. La puerta quizá no importa.
}

another-list_of_files = Usted mira en la caja abierta, y eso está bien. Cada nombre es una cosa de ella. ¿Cuál le suena a su pedido?

another-small_letters = { $window ->
    [own] Piense en acercarse a un cuadro de la pared. Lo hace un botón: «{ viewer-larger }». Cada vez está un paso más cerca.
   *[other] Es como acercarse a un cuadro de la pared. Un dedo descansa en «Ctrl» o «Comando». Otro toca el más.
}

another-no_sound = Una radio calla cuando su rueda está al mínimo. Su ordenador también tiene una. Con un cable puesto, la música va por ahí.

another-lost_window = Un papel se mete debajo de otros, y parece que no está. Pero está. Y sabemos de qué cajón salió.
    .draws = another_windows

another-long_wait = Una puerta de hierro va despacio. Dele tiempo. Si se queda quieta, empuje de nuevo. Usted no hizo nada mal.

another-again = { $opens ->
    [machine] La línea que ve es su dirección, como la calle y el número. Ahí lo recoge para su aparato.
    [here] Solo nosotros tenemos el tocadiscos para él. La próxima vez, venga primero a { window-title }. Diga que ya lo tiene.
   *[anywhere] La línea que ve es su dirección, como la calle y el número. Vaya allí, y llame dos veces con el ratón.
}
    .draws = another_drawer

another-shortcut = Un timbre está junto a su sillón, y suena en otro cuarto. El cuarto no se mueve. El timbre solo es un camino corto.

another-shortcut_making = Colgamos una flecha en su pared. Dice el camino, y así llega pronto.

another-shortcut_ready = Una flecha en la pared no es el cuarto. Si quita la flecha, el cuarto no se va. Llame dos veces y entre.

another-sheet_making = Un amigo le haría un mapa pequeño. Nosotros hacemos lo mismo.

another-sheet_ready = Es un mapa pequeño: vaya aquí, busque este nombre, llame dos veces. En papel puede estar junto a su ordenador.

another-done = Es como una cosa nueva en su estante. No se va cuando cierra esta ventana. Que la disfrute.

another-all_well = Es como llamar después de una visita. Vaya a verlo, y ábralo una vez. Luego díganos: sí o no.

another-learn = Es como jugar en la mesa: pruebe lo que quiera, nada se rompe. Elija lo que le guste.

another-welcome_back = Usted dejó una cinta en el libro, y aquí está. La mesa quedó igual. Lea donde estaba, o empiece de nuevo.

# Beside the way.

another-explain_zip = Piense en la ropa de una maleta, bien apretada. Se mueve toda junta. En casa la saca, y se pone lo que quiere.
    .draws = another_parcel

another-explain_folder = Piense en un estante con una etiqueta, como Fotos. Lo que va junto está ahí. Suele verse de color amarillo o azul.
    .draws = another_drawer

another-explain_pdf = Ponga una carta bajo un cristal: todos la ven, y ninguna palabra se mueve. Así llegan a veces una factura o un patrón.

another-explain_time = Llene una jarra en el grifo. La jarra grande necesita más tiempo que la taza. Con poca agua, todo va más lento.

another-explain_ending = Los botes de un estante llevan etiqueta: arroz, café, sal. El final de un nombre es eso. Si no lo ve, está bien.

another-explain_unfinished = Media carta entró en el buzón. La otra media quizá viene luego. Si no, podemos ir por una nueva a la tienda.

another-by_phone = { $phone ->
    [none] Seis palabras son como el número de una casa: dicen dónde está usted. Si la tienda le escribió, su número puede estar ahí.
   *[other] Seis palabras son como el número de una casa: dicen dónde está usted. Léalas, y una persona sabe qué ve.
}

another-by_hand = { $deed ->
    [folder] Hay cajones que no podemos abrir por usted. Así que le leemos la etiqueta. Abra sus carpetas y siga esa línea.
    [page] Hay puertas que no podemos abrir por usted. Así que le damos las señas, como la calle y el número. Llevan a una web.
   *[mail] No pudimos poner el sello por usted. Haga una carta como siempre, a la línea de abajo. { $about ->
        [report] El informe va con ella.
       *[order] Diga qué necesita.
    }
}

# The report.

another-report_making = Un médico pregunta qué duele, y desde cuándo. Esto es una nota así, de su máquina. Sus cartas y retratos no van en ella.

another-report_ready = La nota para el médico está hecha, y aún en su mano. Mírela, si quiere. Usted dice a dónde va.

another-report_inside = Piense en la lista de la compra. Puede tachar lo que no quiera, y luego cambiar de idea. El resto se queda.

another-report_ways = Una carta puede ir por Correos, o en su propia mano. Aquí también puede haber más de un camino. ¿Cuál le gusta?

another-report_mail = Una foto se mete en la carta antes de cerrarla. Aquí la toma con el ratón, la mueve hasta la carta y suelta.

another-report_mail_by_hand = Es como una carta de papel. Por fuera van las señas. Dentro van unas líneas, y el informe del cajón.

another-report_sending = Una furgoneta lleva su nota hasta la puerta de la tienda. { $sealed ->
    [yes] Viaja en una caja fuerte, y la llave la tienen allí.
   *[no] No para en ningún lado.
}

another-report_sent = { $receipt ->
    [none] Su carta está ya en la mano de ellos, y usted tiene otra igual. Ahora les toca a ellos.
   *[other] Su carta está ya en la mano de ellos. { $receipt } es como la ficha de un abrigo: así buscan la suya.
}

another-report_copying = Hacemos otro igual, como quien hace fotocopias. El primero no se mueve.

another-report_copied = Ahora hay dos, como una carta y su gemela. Una no se mueve. La otra va en su bolsillo, o por Correos.

another-report_kept = { $errand ->
    [copy] { $cause ->
        [full] Ese cajón está lleno hasta arriba. Usted no hizo nada mal. Busque uno con más hueco.
        [gone] La nota no está en la mesa. Usted no hizo nada mal. La podemos hacer de nuevo.
       *[refused] Ese cajón no se abre para nosotros. Usted no hizo nada mal. Uno suyo suele ser el mejor.
    }
   *[send] { $cause ->
        [offline] La calle de su casa está cortada por ahora. Usted no hizo nada mal. Mire las luces de la caja de internet.
        [busy] Había una cola larga en la ventanilla. Usted no hizo nada mal. Un poco más tarde puede ser más corta.
        [proxy] Un portero está en la puerta. Quiere saber quién es usted, y luego deja salir la carta. Usted no hizo nada mal.
        [clock] Una carta con otra fecha no la cree nadie. Mire primero el día y la hora de aquí.
        [unsafe] Alguien en la calle podía abrir la carta. Así que se quedó en el bolsillo. Usted no hizo nada mal.
        [gone] La nota no está en la mesa. Usted no hizo nada mal. La podemos hacer de nuevo.
       *[refused] No abrieron la puerta a la furgoneta. Usted no hizo nada mal. Puede haber una puerta al lado.
    }
}

another-report_unsent = Una carta está aún en su mesa, sin sello. ¿Va hoy a Correos, o se queda? Usted decide.

# The problems. Each says in its own way that nobody is to blame.

another-problem_offline = { $proxy ->
    [yes] Todas sus calles llevan a una puerta, y nadie la abre. Usted no hizo nada mal. Quien la cuida sabe por qué.
   *[no] Internet es como la calle de su casa. Ahora está cortada, y usted no hizo nada mal. Muchas veces se soltó un enchufe.
}

another-problem_slow = Un grifo puede ir tan flojo que no cae ni una gota. Así va su línea ahora. Usted no hizo nada mal. Dele tiempo.

another-problem_server_busy = { $busy ->
    [yes] Piense en las rebajas, con una cola hasta la calle. Usted no hizo nada mal. Vuelva cuando haya calma.
   *[no] Las luces están puestas, pero dentro hay una avería. Usted no hizo nada mal. La tienen que arreglar ellos.
}

another-problem_server_not_found = Estamos en la calle, y ese número no existe. Usted no hizo nada mal. Quizá se mudaron, o cerraron unos días.

another-problem_connection_not_safe = { $cause ->
    [expired] Un chófer enseña su carné, y la fecha ya pasó. Así que no subimos. Usted no hizo nada mal.
    [wrong_name] Llamamos al timbre, y salió alguien con otro nombre. No le dijimos nada. Usted no hizo nada mal.
    [guard] Abren cada carta antes de dársela, y la cierran otra vez. Así no se sabe quién la escribió. Usted no hizo nada mal.
    [company] Abren cada carta en la puerta antes de dársela. Usted no hizo nada mal. Alguien de ahí sabe si eso está bien.
    [downgrade] Esta calle es para postales: quien las lleva escribe en ellas. Queremos una carta cerrada. Usted no hizo nada mal.
   *[unknown] Alguien dice un nombre, pero no enseña el carné. Así que no le damos nada. Usted no hizo nada mal.
}

another-problem_clock_wrong = Una entrada lleva fecha. Para su ordenador es otra fecha, y no se abre la puerta. Usted no hizo nada mal.

another-problem_proxy_sign_in = { $practice ->
    [yes] Piense en una casa con portero. Quiere un nombre, y la palabra tulip7. Solo es un juego. Usted no hizo nada mal.
   *[no] { $asks ->
        [otherwise] El portero de esta casa habla una lengua nueva para nosotros. Usted no hizo nada mal. Alguien de la casa la entiende.
        [again] El portero miró su lista, y dijo que no. Usted no hizo nada mal. Alguien de la casa sabe qué hay en ella.
       *[once] Piense en una casa con portero. Nadie sale antes de decir quién es. Usted no hizo nada mal.
    }
}

another-problem_login_page = { $login ->
    [portal] En un hotel, usted dice quién es antes de subir. Esta hoja es la recepción. Usted no hizo nada mal.
    [scan] Una caja pequeña la miran por dentro. Esta no les cabe, y por eso le preguntan. Usted no hizo nada mal.
    [shop] En un banco, primero dice quién es. Aquí es igual. Usted no hizo nada mal. Luego le dan lo suyo.
    [page] Pedimos su caja, y nos dieron un papel. Usted no hizo nada mal. Puede decir dónde está la caja.
   *[none] Pedimos su caja, y nos dieron un papel. Usted no hizo nada mal. Alguien puede ver para qué es.
}

another-problem_link_expired = El billete de un tren que ya salió no abre la puerta. Este es uno de esos, y usted no hizo nada mal.

another-problem_link_used_up = Un bono del autobús lleva un sello por viaje. Este está lleno de sellos. Usted no hizo nada mal.

another-problem_link_unreadable = Unas señas sin calle no llevan a ninguna casa. Aquí también puede haber un corte. Usted no hizo nada mal.
    .draws = another_note

another-problem_card_unreadable = Un papel se mojó en el bolsillo, y ya no se ve qué pone. Usted no hizo nada mal. Su mensaje puede servir.

another-problem_file_gone = { $met ->
    [reading] Nos dio unas señas, y ahí no hay casa. Puede tener otro nombre. Usted no hizo nada mal. Señale una vez más.
    [folder] Eso era el cajón entero, y necesitamos una hoja de él. Usted no hizo nada mal. Mire dentro y señale la hoja.
    [getting] Ahora está en otro estante, y no sabemos en cuál. Usted no hizo nada mal. Ellos pueden decirle dónde.
    [own] Estaba aquí, y ahora hay un hueco. Usted no hizo nada mal. Quizá alguien se lo llevó para cuidarlo.
   *[elsewhere] Hay un hueco, como el de un libro que alguien se llevó. Usted no hizo nada mal.
}

another-problem_disk_full = { $practice ->
    [yes] Hacemos como si el armario no diera más: solo es un juego. Usted no hizo nada mal. No tire nada.
   *[no] { $met ->
        [getting] { $missing ->
            [0] En su armario no cabe un libro más. Usted no hizo nada mal. Quite algo, o busque otro armario.
           *[other] En su armario no caben { $missing-words }. Usted no hizo nada mal. Quite algo, o busque otro armario.
        }
       *[elsewhere] { $missing ->
            [0] En su armario no cabe un libro más. Usted no hizo nada mal. Lo que quite deja hueco.
           *[other] En su armario no caben { $missing-words }. Usted no hizo nada mal. Lo que quite deja hueco.
        }
    }
}

another-problem_folder_not_allowed = { $met ->
    [shortcut] La pared para la flecha no es nuestra. Usted no hizo nada mal. Vaya al cuarto como antes.
    [sheet] Quisimos dejar un mapa en este cajón, y no se abrió. Usted no hizo nada mal. Lo que compró está bien.
   *[elsewhere] Piense en un cajón que no es suyo: no se abre para usted. Usted no hizo nada mal. Tome uno suyo.
}

another-problem_folder_gone = { $met ->
    [shortcut] Buscamos una pared para colgar la flecha, y no la hay. Usted no hizo nada mal. Vaya al cuarto como antes.
   *[elsewhere] El cajón estaba aquí, y ahora no. Quizá alguien se llevó el mueble entero. Usted no hizo nada mal.
}

another-problem_file_busy = Otra mano tiene esta hoja ahora. Usted no hizo nada mal. Casi siempre la deja ella sola.

another-problem_antivirus = Un perro guardián se llevó su caja, porque olía a nueva. Usted no hizo nada mal. No ate al perro.

another-problem_damaged = { $save ->
    [nothing] Todas las tazas de esta caja están en trozos. Usted no hizo nada mal. Solo allí tienen otras buenas.
    [again] Llegó la segunda caja, y hay tazas en trozos otra vez. Usted no hizo nada mal. Podemos sacar las buenas.
   *[other] { $whole ->
        [yes] La taza ya tenía la grieta en su estante. Las otras de allí la tienen igual. Usted no hizo nada mal.
        [empty] Usted quita la tapa, y solo hay aire. Usted no hizo nada mal: salió así de allí.
        [unfinished] Media carta entró en el buzón, y media cuelga fuera. Usted no hizo nada mal. Deje que caiga del todo.
        [inside] La caja está bien, pero esta taza tiene una grieta. Usted no hizo nada mal. Quizá tienen una buena.
       *[no] { $save ->
            [can] { $link ->
                [none] Unas tazas de esta caja tienen grietas. Usted no hizo nada mal. Saque las buenas. O el mensaje trae otra caja.
               *[known] Unas tazas de esta caja tienen grietas. Usted no hizo nada mal. Saque las buenas. O vamos por otra caja.
            }
           *[no] { $link ->
                [none] Se cayó una caja, y hay una taza en trozos. Usted no hizo nada mal. Quizá su mensaje trae otra.
               *[known] Se cayó una caja, y hay una taza en trozos. Usted no hizo nada mal. Podemos ir por otra caja.
            }
        }
    }
}

another-problem_password = { $met ->
    [opening] { $made_for ->
        [program_mac] Una puerta quiere saber quién vive en la casa. Su Mac también, y pide su llave. Usted no hizo nada mal.
       *[other] Está cerrado, como un diario. Usted no hizo nada mal. La llave suele ser una palabra que le mandaron.
    }
   *[unpacking] { $hint ->
        [second] Una llave puede verse bien y no girar. Hay teclados que dan otros signos con las mismas teclas. Usted no hizo nada mal.
       *[first] Una llave un pelo más gorda no gira. Una sola letra puede ser ese pelo. Usted no hizo nada mal.
    }
}

another-problem_unsafe_parcel = Miramos la caja por una rendija, y algo ahí dentro puede morder. Así que no se quita la tapa. Usted no hizo nada mal.

another-problem_too_big_inside = Piense en un bote con espuma para toda la casa. Así que no se quita la tapa. Usted no hizo nada mal.

another-problem_unknown_parcel = { $parts ->
    [yes] Es una historia en varios libros, y uno no está. Usted no hizo nada mal. Júntelos en la misma mesa.
   *[no] Esta caja lleva una tapa que nunca vimos antes. Usted no hizo nada mal. Otro quizá sabe cómo se quita.
}

another-problem_no_program = { $lock ->
    [none] { $here ->
        [0] { $program ->
            [none] { $known ->
                [no] Es como una cinta, y no sabemos qué aparato la pone. Usted no hizo nada mal. Ellos quizá lo saben.
                [sewing] Su máquina lee esto, como un cartón con agujeros. Usted no hizo nada mal. Llévelo en un lápiz de memoria.
                [knitting] Su máquina lee esto, como un cartón con agujeros. Usted no hizo nada mal. Llévelo en un lápiz de memoria.
                [cut] Es una forma para una máquina con cuchilla. Usted no hizo nada mal. Lo que vino con ella lee esto.
                [model] Es una forma para una máquina que hace cosas. Usted no hizo nada mal. Lo que vino con ella lee esto.
               *[yes] Usted tiene un disco, y aún no hay tocadiscos. Usted no hizo nada mal. Alguien sabe cuál va bien.
            }
           *[other] Usted tiene un disco, y aún no hay tocadiscos. { $program } es uno. Usted no hizo nada mal.
        }
        [one] Usted tiene un disco, y un tocadiscos no lo quiso. Usted no hizo nada mal. Aquí hay otro tocadiscos.
       *[other] Usted tiene un disco, y un tocadiscos no lo quiso. Usted no hizo nada mal. Aquí hay otros.
    }
    [drm-kindle] Es como un diario, y solo «Kindle» tiene la llave. Usted no hizo nada mal. Diga ahí quién es usted.
    [drm-adobe] Es como un diario, y «Adobe Digital Editions» tiene la llave. Usted no hizo nada mal. Diga ahí quién es usted.
    [drm-apple] Es como un diario, y solo «Apple Books» tiene la llave. Usted no hizo nada mal. Diga ahí quién es usted.
    [drm-lcp] Es como un diario cerrado. «Thorium Reader» sabe girar la llave. Usted no hizo nada mal. La llave quizá llegó por correo.
   *[drm] Es como un diario cerrado, y la única llave la tienen ellos. Usted no hizo nada mal. Pregunte qué la gira.
}

another-problem_unsafe_file = { $danger ->
    [script] Es una nota que dice: haga esto, y luego aquello. Una máquina obedece. Usted no hizo nada mal. Así que se queda cerrada.
    [shortcut] Es una flecha en la pared, y apunta a lo oscuro. Usted no hizo nada mal. No vamos por ahí.
    [launch] Las hojas están quietas, y estas quieren encender una máquina. Usted no hizo nada mal. Así que se quedan cerradas.
    [unseen] Hay un rincón a oscuras para nosotros. Usted no hizo nada mal. Así que no sale de nuestra mano.
    [macros] Parece una carta, pero lleva máquinas dentro. Usted no hizo nada mal. Así que se queda cerrada.
    [named] La etiqueta dice una cosa. En el bote hay { $thing-words }. Usted no hizo nada mal. La tapa se queda puesta.
    [shown] La etiqueta dice una cosa. En el bote hay { $thing-words }. Usted no hizo nada mal. En nuestra mesa se puede ver.
   *[disguised] La etiqueta del bote dice una cosa, y dentro hay otra. Usted no hizo nada mal. La tapa se queda puesta.
}

another-problem_wrong_system = { $misfit ->
    [android] Un pez no vive en tierra. Esto vive en un móvil o una tableta, y no aquí. Usted no hizo nada mal.
    [ios] Un pez no vive en tierra. Esto vive en un móvil o una tableta, y no aquí. Usted no hizo nada mal.
    [too-old] Es un enchufe de hace mucho, y no entra en su pared. Usted no hizo nada mal. Pida otro enchufe.
    [needs-x86_64] Es un enchufe para otra pared. Usted no hizo nada mal. El de la suya se llama { $system ->
        [macos] «Intel».
       *[other] «x64».
    }
    [needs-x86] Es un enchufe para otra pared. Usted no hizo nada mal. El de la suya se llama «32 bits».
    [needs-arm64] Es un enchufe para otra pared. Usted no hizo nada mal. El de la suya se llama { $system ->
        [macos] «Apple Silicon».
       *[other] «ARM64».
    }
    [needs-arm] Es un enchufe para otra pared. Usted no hizo nada mal. El de la suya se llama «ARM».
   *[system] Es un enchufe para otra pared. Usted no hizo nada mal. Quizá venden el que entra en la suya.
}

another-problem_not_expected = { $met ->
    [checking] Usted quería el libro rojo, y aquí está el azul. Usted no hizo nada mal. Busque el rojo una vez más.
   *[elsewhere] Es como si el cartero trajera la caja de un vecino. Usted no hizo nada mal. Diga allí qué llegó.
}

another-problem_unknown = Algo se atascó, como un cajón, y no vemos dónde. Usted no hizo nada mal. Tire una vez más, o llame a alguien.

# What the pictures show that stand beside a second wording, for people who hear the screen.
picture-another_coming = Una dirección, y una hoja que viene de ella.
picture-another_drawer = Una hoja que cae en un cajón.
picture-another_note = Una dirección escrita en una nota.
picture-another_parcel = Una caja que se abre, y una hoja que sale.
picture-another_windows = Dos ventanas. Una está encima de la otra.
picture-looking = Una lupa sobre una carpeta.
picture-order = Un sobre abierto con una carta y un botón.
picture-paused = Una furgoneta que espera.
