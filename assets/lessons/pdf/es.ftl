title = ¿Qué es un PDF?

idea =
    .heading = ¿Qué es un PDF?
    .body = Es como una página de papel en su pantalla. Se ve igual en todos los ordenadores. La puede leer, y también imprimir.
    .picture = Una página en papel, y la misma en una pantalla.
    .choice = Abrir uno seguro

open =
    .heading = Abra un PDF seguro.
    .body = Tiene una página, y trata de un pájaro. Se ve en otra ventana.
    .hint = Elija Abrir la página. Luego lea lo que pone más arriba, y vuelva aquí.
    .picture = Una página que se abre.

seen =
    .heading = ¿Qué pájaro sale en la página?
    .body = Su nombre está arriba.
    .hint = Mire la primera línea de la página. Puede volver, y abrirla otra vez.
    .picture = Una página en papel, y la misma en una pantalla.
    .answer-owl = El búho
    .answer-robin = El petirrojo
    .answer-duck = El pato

praise =
    .body = Ha abierto un PDF, y lo ha leído.
