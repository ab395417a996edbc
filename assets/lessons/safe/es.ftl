title = ¿Es seguro este archivo?

idea =
    .heading = ¿Es seguro este archivo?
    .body = Mire tres cosas. ¿Lo compré yo? ¿Conozco a quien lo envía? ¿Acaba el nombre como debe?
    .picture = Un archivo con un escudo de aviso.
    .choice = Probar con tres archivos

bought =
    .heading = Hoy compró un libro. Un correo trae Notas de jardín.pdf.
    .body = Es de la tienda que usted conoce. ¿Qué haría?
    .hint = Lo compró usted. Conoce la tienda. Acaba en .pdf. Las tres cosas van bien.
    .picture = Un archivo que ha llegado.
    .answer-open = Abrirlo
    .answer-leave = No tocarlo

invoice =
    .heading = Sí. Ahora llega una factura de alguien que no conoce.
    .body = Ahí no compró nada. El archivo se llama Factura.pdf.exe. ¿Qué haría?
    .hint = Usted no lo compró. Y .exe es un programa que solo parece una página.
    .picture = Un sobre abierto con una carta y un botón.
    .answer-open = Abrirlo para ver qué es
    .answer-leave = No tocarlo

friend =
    .heading = Así es: era un engaño. Ahora llega algo de un amigo.
    .body = Usted no lo pidió. El correo solo dice: ¡Mira, rápido! ¿Qué haría?
    .hint = Otra persona pudo usar el nombre de su amigo. Una llamada corta lo aclara.
    .picture = Un sobre abierto con una carta y un botón.
    .answer-open = Abrirlo rápido
    .answer-ask = Preguntar antes a mi amigo

praise =
    .body = Ya sabe ver qué es un engaño, y qué es suyo. Si duda, pregunte antes.
