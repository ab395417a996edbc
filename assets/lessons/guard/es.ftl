title = ¿Qué hace el antivirus del ordenador?

idea =
    .heading = ¿Qué hace el antivirus?
    .body = Mira cada archivo nuevo. Detiene lo que puede hacer daño. Trabaja solo, todo el día.
    .picture = Un escudo delante de un archivo.
    .choice = Ver qué hace el antivirus

stopped =
    .heading = El antivirus ha parado lo que usted compró.
    .body = Es que aún no lo conoce. ¿Qué haría usted?
    .hint = Sin él, podría entrar de todo. La tienda conoce bien su archivo.
    .picture = Un escudo delante de un archivo.
    .answer-off = Quitar el antivirus
    .answer-ask = Dejarlo puesto, y preguntar a la tienda
    .answer-new = Poner otro antivirus

shout =
    .heading = Sí. Ahora una página dice: ¡Su ordenador está mal! ¡Llámenos!
    .body = Hay luces y mucho ruido. ¿Qué haría usted?
    .hint = Uno de verdad no grita así, ni da su número. Esa llamada cuesta dinero.
    .picture = Un escudo delante de un archivo.
    .answer-call = Llamar a ese número
    .answer-close = Cerrar la página, y no llamar a nadie

praise =
    .body = El antivirus está de su lado. No lo quite. Si no deja pasar algo, pregunte a la tienda.
