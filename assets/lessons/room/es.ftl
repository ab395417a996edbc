title = ¿Cómo hago sitio en el ordenador?

idea =
    .heading = ¿Cómo hago sitio?
    .body = Lo grande llena el ordenador. Lo más grande son las películas. Usted decide qué ya no le hace falta.
    .picture = Una caja llena.
    .choice = Hacer sitio para probar

throw =
    .heading = Tire el archivo más grande.
    .body = { $system ->
        [windows] Esta película ya la vio. Póngala en la Papelera de reciclaje.
        [macos] Esta película ya la vio. Póngala en la papelera.
       *[other] Esta película ya la vio. Póngala en la papelera.
    }
    .hint = Tome la que es muy grande. Llévela a la papelera.
    .picture = Tres archivos y una papelera.

empty =
    .heading = Hecho. Ahora vacíe la papelera.
    .body = Lo que hay en ella aún no se ha ido, y ocupa sitio.
    .hint = Hay sitio en cuanto no queda nada dentro. Vaya a la papelera.
    .picture = Dos archivos y una papelera.

praise =
    .body = Primero se tira, y luego se vacía la papelera. Lo que aún está en ella se puede sacar.

thing-letter = Carta, muy pequeña
thing-photo = Foto, pequeña
thing-film = Película vieja, muy grande
thing-bin = { $system ->
    [windows] Papelera de reciclaje
    [macos] Papelera
   *[other] Papelera
}
