# A reply to a report: an e-mail in plain words. Around what is said of the cause stand a greeting,
# what is safe, what comes next, and who writes. Nothing here may promise what a card does not say.

reply-subject = { $product ->
    [none] Su informe
   *[other] Su informe sobre { $product }
}
reply-greeting = Buenos días:
reply-thanks = { $product ->
    [none] Gracias por su informe. Lo hemos leído.
   *[other] Gracias por su informe sobre { $product }. Lo hemos leído.
}
reply-maybe = Aún no estamos seguros, pero esto es lo que parece.
reply-not-your-fault = No es culpa suya.
reply-safe = { $safe ->
    [came] Lo que llegó hasta ahora se queda.
    [file] Su archivo está a salvo.
   *[nothing] Helper Kit no cambió nada suyo.
}
reply-one-thing = Esto es lo que puede hacer:
reply-ours = Esto lo tenemos que arreglar nosotros, y no usted:
reply-question = Tenemos una pregunta:
reply-after = { $phone ->
    [none] ¿No sirvió? Escríbanos otra vez, y lo miramos de nuevo.
   *[other] ¿No sirvió? Escríbanos otra vez, o llame al { $phone }.
}
reply-after-ours = { $phone ->
    [none] ¿Quiere preguntar algo? Escríbanos otra vez.
   *[other] ¿Quiere preguntar algo? Escríbanos otra vez, o llame al { $phone }.
}
reply-after-question = { $phone ->
    [none] Responda a este correo. Desde ahí seguimos.
   *[other] Responda a este correo, o llame al { $phone }. Desde ahí seguimos.
}
reply-call-hours = Nuestro horario es: { $hours }.
reply-end = Un saludo muy cordial
reply-from = { $seller ->
    [none] Su tienda
   *[other] { $seller }
}

reply-clock-wrong =
    .happened = El reloj de su ordenador va mal. Por eso no se fio de nuestra tienda.
    .do = Ponga bien el día y la hora de su ordenador. Luego pulse «Probar otra vez».

reply-guard-reads-along =
    .happened = Un antivirus de su ordenador lee lo que llega. Por eso Helper Kit paró.
    .do = Deje puesto su antivirus, por favor. Vamos a ver cómo deja pasar su archivo.

reply-company-reads-along =
    .happened = Su trabajo o escuela lee lo que llega por su red. Por eso Helper Kit paró.
    .do = Pruebe otra vez en casa, o con la red de su teléfono, por favor.

reply-certificate-expired =
    .happened = Una tienda enseña primero un pase, y el nuestro era muy viejo. Por eso Helper Kit paró.
    .do = Pedimos un pase nuevo. Le escribimos cuando pueda probar otra vez.

reply-certificate-wrong-name =
    .happened = Respondió otro en lugar de nuestra tienda. Por eso Helper Kit paró.
    .do = Miramos su enlace y le escribimos otra vez.

reply-certificate-unknown =
    .happened = Nuestra tienda no enseñó quién es. Por eso Helper Kit paró.
    .do = Pruebe otra vez con otra red, como la de su casa, por favor.

reply-open-way =
    .happened = El enlace iba por un camino abierto a todos. Por eso Helper Kit paró.
    .do = Pulse «Tengo un enlace nuevo». Luego pegue este, que es seguro: …

reply-proxy-sign-in =
    .happened = Su red pide un nombre y una contraseña. No son nuestros.
    .do = Pregunte a una persona de ese sitio. Luego escriba los dos en esa pantalla.

reply-proxy-dead =
    .happened = Su ordenador sale por medio de otro. Ese otro no respondió.
    .do = Pruebe otra vez con otra red, como la de su casa, por favor.

reply-portal =
    .happened = Su red mostró su propia página en lugar de su archivo.
    .do = Abra una página cualquiera. Entre allí. Luego pulse «Probar otra vez».

reply-login-page =
    .happened = En lugar de su archivo llegó una página de la tienda.
    .do = Abra esa página, por favor. Entre allí. Traiga su archivo.

reply-check-page =
    .happened = En lugar de su archivo llegó una página que espera un sí.
    .do = Abra esa página, por favor. Pulse allí el botón de su archivo.

reply-offline =
    .happened = Su ordenador no llegó a internet.
    .do = Mire si la luz de su caja de internet está en verde. Luego pulse «Probar otra vez».

reply-drops-at-same-byte =
    .happened = Su archivo se paró siempre en el mismo punto. Algo en medio lo corta.
    .do = Pruebe otra vez con otra red, como la de su casa, por favor.

reply-slow-line =
    .happened = La línea iba muy lenta, y luego no llegó nada.
    .do = Pulse «Probar otra vez» cuando la línea vaya mejor, por favor.

reply-server-busy =
    .happened = Nuestra tienda tenía mucho que hacer, y no pudo enviar su archivo.
    .do = Pulse «Probar otra vez» un poco más tarde, por favor.

reply-server-broken =
    .happened = Algo en nuestra tienda no salió bien.
    .do = Pulse «Probar otra vez» un poco más tarde, por favor.

reply-way-blocked =
    .happened = Algo en su ordenador no deja salir a Helper Kit.
    .do = ¿Quién cuida de su ordenador? Pida a esa persona que deje salir a Helper Kit.

reply-server-silent =
    .happened = Nuestra tienda no respondió.
    .do = Pulse «Probar otra vez» un poco más tarde, por favor.

reply-server-not-found =
    .happened = Su ordenador no halló nuestra tienda.
    .do = Pulse «Probar otra vez» un poco más tarde, por favor.

reply-link-used-up =
    .happened = Su enlace ya no vale más veces.
    .do = Pulse «Tengo un enlace nuevo». Luego pegue este: …

reply-link-expired =
    .happened = Su enlace es muy viejo.
    .do = Pulse «Tengo un enlace nuevo». Luego pegue este: …

reply-link-unreadable =
    .happened = Puede que falte una parte de su enlace.
    .do = Copie el enlace entero de nuestro correo, por favor. Luego póngalo otra vez.

reply-program-old =
    .happened = Su Helper Kit es más viejo que la tarjeta de su pedido.
    .do = Traiga aquí el Helper Kit más nuevo, por favor: …

reply-card-expired =
    .happened = La tarjeta que vino con su pedido es muy vieja.
    .do = Abra la tarjeta nueva que viene con este correo, por favor.

reply-card-unreadable =
    .happened = La tarjeta que vino con su pedido está rota.
    .do = Use el enlace de nuestro correo en lugar de la tarjeta, por favor.

reply-file-gone-at-shop =
    .happened = Su archivo no está donde dice el enlace.
    .do = Pulse «Tengo un enlace nuevo». Luego pegue este: …

reply-file-changed-at-shop =
    .happened = El archivo de nuestra tienda no es el que espera Helper Kit. Por eso paró.
    .do = Miramos el archivo de nuestra tienda. Le escribimos cuando pueda probar otra vez.

reply-online-only =
    .happened = Su archivo está en la nube, y no en su ordenador.
    .do = Elija para esa carpeta «Mantener siempre en este dispositivo», por favor.

reply-path-too-long =
    .happened = La carpeta está muy dentro de otras. Así los nombres salen muy largos.
    .do = Pulse «Usar mi carpeta» en esa pantalla, por favor.

reply-name-clash =
    .happened = En esa carpeta hay otra cosa con el mismo nombre.
    .do = Pulse «Usar mi carpeta» en esa pantalla, por favor.

reply-disk-full =
    .happened = { $missing ->
        [none] En su ordenador no hay bastante sitio.
       *[other] En su ordenador no hay bastante sitio. Faltan { $missing }.
    }
    .do = Vacíe la papelera de su ordenador. Luego pulse «Probar otra vez».

reply-folder-gone =
    .happened = La carpeta de su archivo ya no está. Puede que estuviera en una memoria.
    .do = Ponga la memoria. Luego pulse «Probar otra vez». ¿No hay memoria? Elija otra carpeta.

reply-folder-not-allowed =
    .happened = La carpeta de su archivo está cerrada con llave.
    .do = Pulse «Usar mi carpeta» en esa pantalla, por favor.

reply-guard-took-file =
    .happened = Su antivirus se llevó el archivo. Aún no lo conoce.
    .do = Deje puesto su antivirus, por favor. Revisamos el archivo y le escribimos otra vez.

reply-file-moved =
    .happened = Su archivo no está donde estaba. Puede que otro programa lo moviera.
    .do = Abra Helper Kit otra vez, por favor. Luego traiga el archivo de nuevo.

reply-file-busy =
    .happened = Otro programa tiene su archivo.
    .do = Espere un poco. Luego pulse «Probar otra vez».

reply-memory-short =
    .happened = Su ordenador tenía mucho que hacer a la vez.
    .do = Cierre los otros programas. Luego pulse «Probar otra vez».

reply-page-as-file =
    .happened = En lugar de su archivo llegó una página.
    .do = Dé a Helper Kit el enlace de nuestro correo, por favor.

reply-unfinished =
    .happened = Su archivo aún está en camino, o se cortó.
    .do = Dé a Helper Kit el enlace de nuestro correo, por favor.

reply-empty-parcel =
    .happened = No hay nada en el paquete que enviamos.
    .do = Use este enlace nuevo, por favor: …

reply-damaged-at-source =
    .happened = Algo en el archivo que enviamos está roto. Traerlo otra vez no sirve.
    .do = Use este enlace nuevo, por favor: …

reply-damaged-on-the-way =
    .happened = Su archivo se rompió en el camino.
    .do = Pulse «Traerlo otra vez» en esa pantalla, por favor.
    .do-own = Use este enlace nuevo, por favor: …

reply-part-missing =
    .happened = Falta una parte de su paquete.
    .do = Ponga todas las partes en una carpeta. Luego pulse «Probar otra vez».

reply-password-caps-lock =
    .happened = La contraseña no era la buena. Todas sus letras eran grandes.
    .do = Pulse una vez la tecla Bloq Mayús. Luego escriba otra vez la contraseña.

reply-password-keyboard =
    .happened = La contraseña no era la buena. Puede que su teclado esté en otro idioma.
    .do = Copie la contraseña de nuestro correo, por favor. Luego péguela.

reply-password-other =
    .happened = La contraseña no era la de este paquete.
    .do = Copie la contraseña de nuestro correo, por favor. Luego péguela.

reply-password-wanted =
    .happened = No hay nada malo. El paquete tiene un candado, y espera su contraseña.
    .do = Busque la contraseña en nuestro correo, por favor. Luego péguela.

reply-unsafe-parcel =
    .happened = Algo en el paquete podría hacer daño. Por eso Helper Kit no lo abrió.
    .do = Déjelo cerrado, por favor. Miramos el paquete y le escribimos otra vez.

reply-too-big-inside =
    .happened = El paquete se haría muy, muy grande. Por eso Helper Kit paró.
    .do = Déjelo cerrado, por favor. Miramos el paquete y le escribimos otra vez.

reply-unknown-parcel =
    .happened = Helper Kit no conoce este tipo de paquete.
    .do = Use este enlace nuevo a un archivo ZIP, por favor: …

reply-shop-lock =
    .happened = Su archivo tiene un candado, y solo un programa lo abre.
    .do = Ábralo con el programa que se nombra en esa pantalla, por favor.

reply-file-password =
    .happened = El archivo pide una contraseña.
    .do = Busque una contraseña en nuestro correo, por favor. Luego escríbala allí.

reply-unsafe-file =
    .happened = Un archivo no es lo que dice su nombre. Por eso Helper Kit no lo abrió.
    .do = Déjelo cerrado, por favor. Miramos el archivo y le escribimos otra vez.

reply-system-guard =
    .happened = Su ordenador paró el programa, como hace con los nuevos.
    .do = Siga los pasos de esa pantalla de Helper Kit, por favor.

reply-wrong-processor =
    .happened = Este programa es para otro tipo de ordenador.
    .do = Use este enlace al que es para su ordenador, por favor: …

reply-wrong-system =
    .happened = Este programa es para otro sistema.
    .do = Use este enlace al que es para su ordenador, por favor: …

reply-other-product =
    .happened = Usted tiene un archivo que no es el que compró.
    .do = ¿Qué ve en él?

reply-wrong-program =
    .happened = Un programa probó su archivo, y no lo muestra.
    .do = Pulse «Probar otro programa» en esa pantalla, por favor.

reply-no-program =
    .happened = Su ordenador aún no tiene programa para este archivo.
    .do = Traiga el programa que se nombra en esa pantalla, por favor.

reply-needs-showing =
    .happened = Su archivo está ahí, y está entero.
    .do = Haga lo que dice Helper Kit, paso a paso, por favor.

reply-window-hung =
    .happened = Helper Kit no respondió un rato.
    .do = Cierre Helper Kit, por favor. Luego ábralo otra vez. Le guarda el sitio.

reply-own-crash =
    .happened = Algo en Helper Kit no salió bien.
    .do = Abra Helper Kit otra vez, por favor. Le guarda el sitio.

reply-stopped-midway =
    .happened = No hay nada malo. Helper Kit espera a que usted siga.
    .do = Abra Helper Kit, por favor. Luego pulse el botón grande.

reply-all-well =
    .happened = Todo salió bien, por lo que vemos.
    .do = ¿Qué podemos hacer por usted?

reply-not-known =
    .happened = El informe aún no nos dice qué salió mal.
    .do = ¿Qué ve ahora mismo en su pantalla?
