<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
    <context>
        <name>check</name>
        <message>
            <source>The protocol "%1" is not safe and is not adopted:</source>
            <translation>El protocolo "%1" no es seguro y no se adopta:</translation>
        </message>
        <message>
            <source>flag %1 is set</source>
            <translation>marca %1 puesta</translation>
        </message>
        <message>
            <source>flag %1 is not set</source>
            <translation>marca %1 no puesta</translation>
        </message>
        <message>
            <source>not answered</source>
            <translation>sin respuesta</translation>
        </message>
        <message>
            <source>%1 is %2</source>
            <translation>%1 es %2</translation>
        </message>
        <message>
            <source>%1 is not %2</source>
            <translation>%1 no es %2</translation>
        </message>
        <message>
            <source> or </source>
            <translation> o </translation>
        </message>
        <message>
            <source>always</source>
            <translation>siempre</translation>
        </message>
        <message>
            <source>flag %1</source>
            <translation>marca %1</translation>
        </message>
        <message>
            <source>no answers at all</source>
            <translation>ninguna respuesta</translation>
        </message>
        <message>
            <source>The protocol is too large to be proven: its decision diagram has more than %1 nodes. Give it fewer rules that each read many questions.</source>
            <translation>El protocolo es demasiado grande para verificarlo: su diagrama de decisión tiene más de %1 nodos. Use menos reglas que lean muchas preguntas cada una.</translation>
        </message>
        <message>
            <source>With %1 the call ends neither in a plan nor in UNTRIAGED.</source>
            <translation>Con %1 la llamada no termina ni en un plan ni en SIN TRIAJE.</translation>
        </message>
        <message>
            <source>The question "%1" is never asked: no answers to the other questions make its "when" hold.</source>
            <translation>La pregunta "%1" nunca se hace: ninguna respuesta a las demás preguntas cumple su "when".</translation>
        </message>
        <message>
            <source>The rule %1 (%2) never fires: it needs an answer to a question that is not asked then.</source>
            <translation>La regla %1 (%2) nunca se aplica: necesita la respuesta a una pregunta que entonces no se hace.</translation>
        </message>
        <message>
            <source>The rule %1 (%2) never fires: its conditions speak against each other.</source>
            <translation>La regla %1 (%2) nunca se aplica: sus condiciones se contradicen.</translation>
        </message>
        <message>
            <source>(One more change of this answer does so.)</source>
            <translation>(Otro cambio de esta respuesta hace lo mismo.)</translation>
        </message>
        <message>
            <source>(%1 more changes of this answer do so.)</source>
            <translation>(Otros %1 cambios de esta respuesta hacen lo mismo.)</translation>
        </message>
        <message>
            <source>urgency falls from %1 to %2</source>
            <translation>la urgencia baja de %1 a %2</translation>
        </message>
        <message>
            <source>%1 is no longer required</source>
            <translation>%1 ya no es obligatorio</translation>
        </message>
        <message>
            <source>%1 may go alone</source>
            <translation>%1 puede ir sin compañía</translation>
        </message>
        <message>
            <source>staging goes from "%1" to "%2"</source>
            <translation>la posición de espera pasa de "%1" a "%2"</translation>
        </message>
        <message>
            <source>When the flag "%1" is set</source>
            <translation>Cuando la marca "%1" está puesta</translation>
        </message>
        <message>
            <source>When "%1" is also answered "%2"</source>
            <translation>Cuando "%1" se responde también "%2"</translation>
        </message>
        <message>
            <source>When "%1" is answered "%2" and not "%3"</source>
            <translation>Cuando "%1" se responde "%2" y no "%3"</translation>
        </message>
        <message>
            <source>the engine sees no difference, which is a bug</source>
            <translation>el motor no ve diferencia, lo cual es un error del programa</translation>
        </message>
        <message>
            <source> and </source>
            <translation> y </translation>
        </message>
        <message>
            <source>%1, %2 (with %3).</source>
            <translation>%1, %2 (con %3).</translation>
        </message>
        <message>
            <source>the level is %1 and not at least %2</source>
            <translation>el nivel es %1 y no al menos %2</translation>
        </message>
        <message>
            <source>%1 is not required</source>
            <translation>%1 no es obligatorio</translation>
        </message>
        <message>
            <source>staging is "%1"</source>
            <translation>la posición de espera es "%1"</translation>
        </message>
        <message>
            <source>the response is "%1"</source>
            <translation>la respuesta es "%1"</translation>
        </message>
        <message>
            <source>the plan "%1" does not surely send %2</source>
            <translation>no es seguro que el plan "%1" envíe %2</translation>
        </message>
        <message>
            <source>the call is untriaged</source>
            <translation>la llamada no tiene triaje</translation>
        </message>
        <message>
            <source>it is not untriaged</source>
            <translation>la llamada tiene triaje</translation>
        </message>
        <message>
            <source>a team alone is ruled out</source>
            <translation>se descarta un equipo solo</translation>
        </message>
        <message>
            <source>a team alone is not ruled out</source>
            <translation>no se descarta un equipo solo</translation>
        </message>
        <message>
            <source>the engine sees no fault, which is a bug</source>
            <translation>el motor no ve falla, lo cual es un error del programa</translation>
        </message>
        <message>
            <source>The invariant "%1" (%2) does not hold: with %3, %4.</source>
            <translation>La invariante "%1" (%2) no se cumple: con %3, %4.</translation>
        </message>
    </context>
    <context>
        <name>desk</name>
        <message>
            <source>A %1 may not do this; it takes one of: %2.</source>
            <translation>El rol %1 no puede hacer esto; se necesita uno de: %2.</translation>
        </message>
        <message>
            <source>the name of a flag</source>
            <translation>el nombre de una marca</translation>
        </message>
        <message>
            <source>a text</source>
            <translation>un texto</translation>
        </message>
        <message>
            <source>a reason</source>
            <translation>una razón</translation>
        </message>
        <message>
            <source>the name of the partner</source>
            <translation>el nombre del socio</translation>
        </message>
        <message>
            <source>Call %1 is in the queue already.</source>
            <translation>La llamada %1 ya está en la cola.</translation>
        </message>
        <message>
            <source>Call %1 has units on it; release them before holding it.</source>
            <translation>La llamada %1 tiene unidades; libérelas antes de ponerla en espera.</translation>
        </message>
        <message>
            <source>A call is held until a time that is still to come.</source>
            <translation>Una llamada se pone en espera hasta una hora futura.</translation>
        </message>
        <message>
            <source>Call %1 is not on hold.</source>
            <translation>La llamada %1 no está en espera.</translation>
        </message>
        <message>
            <source>Call %1 has units on it already.</source>
            <translation>La llamada %1 ya tiene unidades.</translation>
        </message>
        <message>
            <source>%1 is on no call; dispatch it instead.</source>
            <translation>%1 no tiene llamada; mejor despáchela.</translation>
        </message>
        <message>
            <source>Call %1 waits for %2 already.</source>
            <translation>La llamada %1 ya espera a %2.</translation>
        </message>
        <message>
            <source>Call %1 waits for no unit.</source>
            <translation>La llamada %1 no espera a ninguna unidad.</translation>
        </message>
        <message>
            <source>A call cannot be linked to itself.</source>
            <translation>Una llamada no se puede vincular consigo misma.</translation>
        </message>
        <message>
            <source>Calls %1 and %2 are not linked.</source>
            <translation>Las llamadas %1 y %2 no están vinculadas.</translation>
        </message>
        <message>
            <source>A call cannot be merged into itself.</source>
            <translation>Una llamada no se puede fusionar consigo misma.</translation>
        </message>
        <message>
            <source>%1 is on call %2; reassign or release it before merging.</source>
            <translation>%1 está en la llamada %2; reasígnela o libérela antes de fusionar.</translation>
        </message>
        <message>
            <source>merged onwards</source>
            <translation>fusionada con otra</translation>
        </message>
        <message>
            <source>Call %1 is not merged.</source>
            <translation>La llamada %1 no está fusionada.</translation>
        </message>
        <message>
            <source>A hand-off cannot go from "%1" to "%2".</source>
            <translation>Un traspaso no puede pasar de "%1" a "%2".</translation>
        </message>
        <message>
            <source>not begun</source>
            <translation>sin empezar</translation>
        </message>
        <message>
            <source>A follow-up is due at a time that is still to come.</source>
            <translation>Un seguimiento se fija para una hora futura.</translation>
        </message>
        <message>
            <source>Call %1 has no follow-up due.</source>
            <translation>La llamada %1 no tiene seguimiento pendiente.</translation>
        </message>
        <message>
            <source>A call is closed with at least one outcome.</source>
            <translation>Una llamada se cierra con al menos un resultado.</translation>
        </message>
        <message>
            <source>The profile has no outcome "%1".</source>
            <translation>El perfil no tiene el resultado "%1".</translation>
        </message>
        <message>
            <source>call closed</source>
            <translation>llamada cerrada</translation>
        </message>
        <message>
            <source>Call %1 is open.</source>
            <translation>La llamada %1 está abierta.</translation>
        </message>
        <message>
            <source>Call %1 was merged into call %2; reopen that one.</source>
            <translation>La llamada %1 se fusionó con la llamada %2; reabra esa.</translation>
        </message>
        <message>
            <source>There is no call %1.</source>
            <translation>No existe la llamada %1.</translation>
        </message>
        <message>
            <source>Call %1 is open; its texts are needed until it is closed.</source>
            <translation>La llamada %1 está abierta; sus textos se necesitan hasta cerrarla.</translation>
        </message>
        <message>
            <source>Call %1 has left the board; find it in the history, or open a new call and link it.</source>
            <translation>La llamada %1 ya no está en el tablero; búsquela en el historial, o abra una llamada nueva y vincúlela.</translation>
        </message>
        <message>
            <source>Call %1 was merged into call %2; work on that one.</source>
            <translation>La llamada %1 se fusionó con la llamada %2; trabaje en esa.</translation>
        </message>
        <message>
            <source>Call %1 is closed; reopen it first.</source>
            <translation>La llamada %1 está cerrada; reábrala primero.</translation>
        </message>
        <message>
            <source>There is no unit "%1".</source>
            <translation>No existe la unidad "%1".</translation>
        </message>
        <message>
            <source>This needs %1.</source>
            <translation>Esto requiere %1.</translation>
        </message>
        <message>
            <source>The rules in this store cannot be read by this version; adopt the profile again with a current lodestarctl.</source>
            <translation>Esta versión no puede leer las reglas de este almacén; adopte el perfil otra vez con un lodestarctl actual.</translation>
        </message>
        <message>
            <source>This store has no profile yet; run lodestarctl init with one.</source>
            <translation>Este almacén aún no tiene perfil; ejecute lodestarctl init con uno.</translation>
        </message>
        <message>
            <source>This fix of %1 is no place on Earth.</source>
            <translation>Esta posición de %1 no es un lugar de la Tierra.</translation>
        </message>
        <message>
            <source>%1 was taken for call %2 by %3 at %4.</source>
            <translation>%3 tomó %1 para la llamada %2 (%4).</translation>
        </message>
        <message>
            <source>%1 is on call %2.</source>
            <translation>%1 está en la llamada %2.</translation>
        </message>
        <message>
            <source>%1 is on call %2 already.</source>
            <translation>%1 ya está en la llamada %2.</translation>
        </message>
        <message>
            <source>The crew of %1 is on call %2 with another unit.</source>
            <translation>El personal de %1 está en la llamada %2 con otra unidad.</translation>
        </message>
        <message>
            <source>%1 is signed off.</source>
            <translation>%1 está fuera de turno.</translation>
        </message>
        <message>
            <source>%1 is "%2" and cannot be dispatched from there; a supervisor may, with a reason.</source>
            <translation>%1 está en "%2" y no se puede despachar desde ahí; un supervisor puede, con una razón.</translation>
        </message>
        <message>
            <source>Call %1 was offered to %2 already.</source>
            <translation>La llamada %1 ya se ofreció a %2.</translation>
        </message>
        <message>
            <source>Call %1 is not on offer to %2.</source>
            <translation>La llamada %1 no está ofrecida a %2.</translation>
        </message>
        <message>
            <source>The rules forbid %1 to go to call %2 alone; send its protection first.</source>
            <translation>Las reglas prohíben que %1 vaya sin compañía a la llamada %2; envíe primero su protección.</translation>
        </message>
        <message>
            <source>Name at least one unit to send.</source>
            <translation>Indique al menos una unidad para enviar.</translation>
        </message>
        <message>
            <source>%1 is named twice, or shares its crew with another unit named here.</source>
            <translation>%1 aparece dos veces, o comparte personal con otra unidad indicada aquí.</translation>
        </message>
        <message>
            <source>The rules forbid %1 to go to call %2 alone: send police or EMS with it, or give the reason why not.</source>
            <translation>Las reglas prohíben que %1 vaya sin compañía a la llamada %2: envíe policía o EMS con ella, o dé la razón para no hacerlo.</translation>
        </message>
        <message>
            <source>%1 is not on call %2.</source>
            <translation>%1 no está en la llamada %2.</translation>
        </message>
        <message>
            <source>Call %1 has no open request for %2.</source>
            <translation>La llamada %1 no tiene pedido abierto de %2.</translation>
        </message>
        <message>
            <source>These coordinates are no place on Earth.</source>
            <translation>Estas coordenadas no son un lugar de la Tierra.</translation>
        </message>
        <message>
            <source>The profile has no zone "%1".</source>
            <translation>El perfil no tiene la zona "%1".</translation>
        </message>
        <message>
            <source>The profile has no nature "%1".</source>
            <translation>El perfil no tiene la naturaleza "%1".</translation>
        </message>
        <message>
            <source>Lowering a call from %1 needs a supervisor and a reason.</source>
            <translation>Bajar una llamada de %1 requiere un supervisor y una razón.</translation>
        </message>
        <message>
            <source>A call cannot be received or answered in the future.</source>
            <translation>Una llamada no se puede recibir ni contestar en el futuro.</translation>
        </message>
        <message>
            <source>"%1" was not answered.</source>
            <translation>"%1" no se respondió.</translation>
        </message>
        <message>
            <source>Name a plan or a level to put in force.</source>
            <translation>Indique un plan o un nivel para poner en vigor.</translation>
        </message>
        <message>
            <source>The profile has no plan "%1".</source>
            <translation>El perfil no tiene el plan "%1".</translation>
        </message>
        <message>
            <source>The profile has no level "%1".</source>
            <translation>El perfil no tiene el nivel "%1".</translation>
        </message>
        <message>
            <source>The protective plan of call %1 is in force already.</source>
            <translation>El plan de protección de la llamada %1 ya está en vigor.</translation>
        </message>
        <message>
            <source>The store is not open.</source>
            <translation>El almacén no está abierto.</translation>
        </message>
        <message>
            <source>The console was closed before the store came back.</source>
            <translation>La consola se cerró antes de que volviera el almacén.</translation>
        </message>
        <message>
            <source>The store was away for too long; look at the call when it is back, and decide again.</source>
            <translation>El almacén estuvo ausente demasiado tiempo; revise la llamada cuando vuelva y decida de nuevo.</translation>
        </message>
        <message>
            <source>There is no such place on earth.</source>
            <translation>No existe tal lugar en la Tierra.</translation>
        </message>
        <message>
            <source>A street is closed until a time that is still to come.</source>
            <translation>Una calle se cierra hasta una hora futura.</translation>
        </message>
        <message>
            <source>A street is closed for 30 days at most; a longer closure belongs into the map.</source>
            <translation>Una calle se cierra por 30 días como máximo; un cierre más largo va en el mapa.</translation>
        </message>
        <message>
            <source>This street is open already.</source>
            <translation>Esta calle ya está abierta.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>A unit attaches itself by %1; in any other way it is dispatched.</source>
            <translation>Una unidad se suma por %1; de cualquier otro modo se despacha.</translation>
        </message>
        <message>
            <source>%1 may not attach itself by "%2"; it works by: %3.</source>
            <translation>%1 no puede sumarse por "%2"; trabaja por: %3.</translation>
        </message>
        <message>
            <source>%1 is on call %2 already; ask the dispatcher before a second one goes.</source>
            <translation>%1 ya está en la llamada %2; pregunte al despachador antes de que vaya una segunda.</translation>
        </message>
        <message>
            <source>%1 has not attached itself to call %2, or was answered already.</source>
            <translation>%1 no se ha sumado a la llamada %2, o ya se le respondió.</translation>
        </message>
        <message>
            <source>A unit cannot hand the scene over to itself.</source>
            <translation>Una unidad no puede entregarse la escena a sí misma.</translation>
        </message>
        <message>
            <source>%1 is not on scene yet; it takes over when it is there.</source>
            <translation>%1 aún no está en la escena; toma el mando cuando llegue.</translation>
        </message>
        <message>
            <source>The profile has no partner "%1"; it has: %2.</source>
            <translation>El perfil no tiene el socio "%1"; tiene: %2.</translation>
        </message>
        <message>
            <source>%1 was told of call %2 already and has not answered yet.</source>
            <translation>%1 ya recibió aviso de la llamada %2 y aún no ha respondido.</translation>
        </message>
        <message>
            <source>Call %1 has no open referral to "%2".</source>
            <translation>La llamada %1 no tiene derivación abierta a "%2".</translation>
        </message>
        <message>
            <source>%1 cannot be cleared to enter: nobody who protects it is on scene at call %2. A supervisor may override with a reason.</source>
            <translation>No se puede autorizar la entrada de %1: nadie que la proteja está en la escena de la llamada %2. Un supervisor puede autorizarlo con una razón.</translation>
        </message>
        <message>
            <source>%1 cannot go from "%2" to "%3"; allowed: %4. A supervisor may override with a reason.</source>
            <translation>%1 no puede pasar de "%2" a "%3"; permitido: %4. Un supervisor puede autorizarlo con una razón.</translation>
        </message>
        <message>
            <source>The profile has no status "%1".</source>
            <translation>El perfil no tiene el estado "%1".</translation>
        </message>
        <message>
            <source>%1 is signed off; sign it on first.</source>
            <translation>%1 está fuera de turno; póngala primero en turno.</translation>
        </message>
        <message>
            <source>A status cannot have been set in the future.</source>
            <translation>Un estado no puede fijarse en el futuro.</translation>
        </message>
        <message>
            <source>%1 is on no call; "%2" is a status on a call.</source>
            <translation>%1 no tiene llamada; "%2" es un estado en una llamada.</translation>
        </message>
        <message>
            <source>A unit needs a call sign.</source>
            <translation>Una unidad necesita un indicativo.</translation>
        </message>
        <message>
            <source>The profile has no unit kind "%1".</source>
            <translation>El perfil no tiene el tipo de unidad "%1".</translation>
        </message>
        <message>
            <source>The home of %1 is no place on Earth.</source>
            <translation>La base de %1 no es un lugar de la Tierra.</translation>
        </message>
        <message>
            <source>%1 is signed on already.</source>
            <translation>%1 ya está en turno.</translation>
        </message>
        <message>
            <source>A shift ends at a time that is still to come.</source>
            <translation>Un turno termina a una hora futura.</translation>
        </message>
        <message>
            <source>%1 needs a crew of at least %2.</source>
            <translation>%1 necesita al menos %2 de personal.</translation>
        </message>
        <message>
            <source>%1 is signed off already.</source>
            <translation>%1 ya está fuera de turno.</translation>
        </message>
        <message>
            <source>%1 is on call %2; clear it first.</source>
            <translation>%1 está en la llamada %2; primero libérela.</translation>
        </message>
        <message>
            <source>%1 is on no call.</source>
            <translation>%1 no tiene llamada.</translation>
        </message>
        <message>
            <source>duress</source>
            <translation>coacción</translation>
        </message>
        <message>
            <source>%1 has raised no duress.</source>
            <translation>%1 no ha activado coacción (DURESS).</translation>
        </message>
        <message>
            <source>a source: who says so</source>
            <translation>una fuente: quién lo dice</translation>
        </message>
        <message>
            <source>no %1 "%2", which %3 has now</source>
            <translation>%1 "%2", en uso ahora (%3)</translation>
        </message>
        <message>
            <source>unit %1</source>
            <translation>unidad %1</translation>
        </message>
        <message>
            <source>unit kind</source>
            <translation>tipo de unidad</translation>
        </message>
        <message>
            <source>status</source>
            <translation>estado</translation>
        </message>
        <message>
            <source>zone</source>
            <translation>zona</translation>
        </message>
        <message>
            <source>call %1</source>
            <translation>llamada %1</translation>
        </message>
        <message>
            <source>partner</source>
            <translation>socio</translation>
        </message>
        <message>
            <source>%1 cannot be put in force: it has %2. Adopt it with the agency's file that names it.</source>
            <translation>No se puede poner en vigor %1: falta %2. Adóptelo con el archivo de la agencia que lo indica.</translation>
        </message>
        <message>
            <source>A note about a place needs its address or its coordinates; locate the call first.</source>
            <translation>Una nota sobre un lugar necesita su dirección o sus coordenadas; ubique primero la llamada.</translation>
        </message>
        <message>
            <source>A note's area reaches 0 to %1 m around its point.</source>
            <translation>El área de una nota llega de 0 a %1 m de su punto.</translation>
        </message>
        <message>
            <source>An area needs a point in its middle.</source>
            <translation>Un área necesita un punto en su centro.</translation>
        </message>
        <message>
            <source>A hazard needs the day until which it counts; after that somebody looks into it again.</source>
            <translation>Un peligro necesita el día hasta el que cuenta; después alguien lo revisa de nuevo.</translation>
        </message>
        <message>
            <source>A note counts until a time that is still to come.</source>
            <translation>Una nota cuenta hasta una hora futura.</translation>
        </message>
        <message>
            <source>A hazard counts for %1 days at most.</source>
            <translation>Un peligro cuenta por %1 días como máximo.</translation>
        </message>
        <message>
            <source>Only a hazard sets a flag.</source>
            <translation>Solo un peligro pone una marca.</translation>
        </message>
        <message>
            <source>The protocol has no flag "%1"; it has: %2.</source>
            <translation>El protocolo no tiene la marca "%1"; tiene: %2.</translation>
        </message>
        <message>
            <source>This flag stands because of note %1; set that note aside and say why.</source>
            <translation>Esta marca está puesta por la nota %1; descarte esa nota y diga por qué.</translation>
        </message>
        <message>
            <source>There is no note %1 with the flag "%2".</source>
            <translation>No existe la nota %1 con la marca "%2".</translation>
        </message>
        <message>
            <source>Note %1 no longer counts; keep a new one.</source>
            <translation>La nota %1 ya no cuenta; guarde una nueva.</translation>
        </message>
        <message>
            <source>No hazard waits to count on call %1.</source>
            <translation>Ningún peligro está por contar en la llamada %1.</translation>
        </message>
        <message>
            <source>A note about a person needs the name; put it on the card or into the note.</source>
            <translation>Una nota sobre una persona necesita el nombre; póngalo en la ficha o en la nota.</translation>
        </message>
        <message>
            <source>There is no note %1 that stands.</source>
            <translation>No hay nota %1 vigente.</translation>
        </message>
        <message>
            <source>Write who rings or what they say, to add it to the call.</source>
            <translation>Escriba quién llama o qué dice, para añadirlo a la llamada.</translation>
        </message>
        <message>
            <source>The protocol has no instruction "%1".</source>
            <translation>El protocolo no tiene la instrucción "%1".</translation>
        </message>
        <message>
            <source>The caller was told that already.</source>
            <translation>Eso ya se le dijo a quien llama.</translation>
        </message>
        <message>
            <source>The caller was not told that yet.</source>
            <translation>Eso aún no se le dijo a quien llama.</translation>
        </message>
        <message>
            <source>%1 does not lead at call %2, so it has nothing to hand over; name the unit that came first and leads.</source>
            <translation>%1 no tiene el mando en la llamada %2, así que no tiene nada que entregar; indique la unidad que llegó primero y tiene el mando.</translation>
        </message>
        <message>
            <source>%1 waits until the scene is clear: nobody has cleared it to enter call %2. A supervisor may override with a reason.</source>
            <translation>%1 espera hasta que la escena sea segura: nadie autorizó su entrada en la llamada %2. Un supervisor puede autorizarlo con una razón.</translation>
        </message>
        <message>
            <source>%1 has had call %2 in hand since %3; take it over to write on it.</source>
            <translation>%1 lleva la llamada %2 desde las %3; asúmala para escribir en ella.</translation>
        </message>
        <message>
            <source>%1 (%2) has had call %3 in hand since %4; take it over to write on it.</source>
            <translation>%1 (%2) lleva la llamada %3 desde las %4; asúmala para escribir en ella.</translation>
        </message>
        <message>
            <source>You have call %1 in hand already.</source>
            <translation>Usted ya lleva la llamada %1.</translation>
        </message>
        <message>
            <source>Nobody has call %1 in hand.</source>
            <translation>Nadie lleva la llamada %1.</translation>
        </message>
    </context>
    <context>
        <name>filter</name>
        <message>
            <source>overdue</source>
            <translation>fuera_de_plazo</translation>
        </message>
        <message>
            <source>soon</source>
            <translation>pronto</translation>
        </message>
        <message>
            <source>untriaged</source>
            <translation>sin_triaje</translation>
        </message>
        <message>
            <source>unlocated</source>
            <translation>sin_ubicar</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nueva</translation>
        </message>
        <message>
            <source>duress</source>
            <translation>coacción</translation>
        </message>
        <message>
            <source>level</source>
            <translation>nivel</translation>
        </message>
        <message>
            <source>zone</source>
            <translation>zona</translation>
        </message>
        <message>
            <source>nature</source>
            <translation>naturaleza</translation>
        </message>
        <message>
            <source>plan</source>
            <translation>plan</translation>
        </message>
        <message>
            <source>unit</source>
            <translation>unidad</translation>
        </message>
        <message>
            <source>flag</source>
            <translation>marca</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>espera</translation>
        </message>
        <message>
            <source>is</source>
            <translation>es</translation>
        </message>
        <message>
            <source>place</source>
            <translation>lugar</translation>
        </message>
        <message>
            <source>call</source>
            <translation>llamada</translation>
        </message>
        <message>
            <source>"%1:" is no field of the filter; it knows %2. A word in quotes is looked for as it stands.</source>
            <translation>"%1:" no es un campo del filtro; conoce %2. Una palabra entre comillas se busca tal cual.</translation>
        </message>
        <message>
            <source>"%1:" needs what to look for behind it, without a blank.</source>
            <translation>"%1:" necesita detrás lo que se busca, sin espacio.</translation>
        </message>
        <message>
            <source>There is no "%1:%2"; there is none at all.</source>
            <translation>No hay "%1:%2"; no hay ninguno.</translation>
        </message>
        <message>
            <source>There is no "%1:%2"; there are: %3.</source>
            <translation>No hay "%1:%2"; hay: %3.</translation>
        </message>
        <message>
            <source>"%1" is no call number; write call:12.</source>
            <translation>"%1" no es un número de llamada; escriba llamada:12.</translation>
        </message>
        <message>
            <source>"%1:%2" is no time; write %1:&gt;5m, %1:&lt;30s or %1:&gt;1h.</source>
            <translation>"%1:%2" no es un tiempo; escriba %1:&gt;5m, %1:&lt;30s o %1:&gt;1h.</translation>
        </message>
        <message>
            <source>no level</source>
            <translation>sin nivel</translation>
        </message>
        <message>
            <source>in no zone</source>
            <translation>en ninguna zona</translation>
        </message>
        <message>
            <source>no plan yet</source>
            <translation>aún sin plan</translation>
        </message>
        <message>
            <source>nature not known</source>
            <translation>naturaleza desconocida</translation>
        </message>
    </context>
    <context>
        <name>history</name>
        <message>
            <source>received to answered</source>
            <translation>recibida hasta contestada</translation>
        </message>
        <message>
            <source>answered to triaged</source>
            <translation>contestada hasta triaje</translation>
        </message>
        <message>
            <source>received to dispatched</source>
            <translation>recibida hasta despacho</translation>
        </message>
        <message>
            <source>dispatched to en route</source>
            <translation>despacho hasta en camino</translation>
        </message>
        <message>
            <source>en route to on scene</source>
            <translation>en camino hasta la escena</translation>
        </message>
        <message>
            <source>on scene to engaged</source>
            <translation>escena hasta contacto</translation>
        </message>
        <message>
            <source>on scene to cleared</source>
            <translation>escena hasta libre</translation>
        </message>
        <message>
            <source>received to cleared</source>
            <translation>recibida hasta libre</translation>
        </message>
        <message>
            <source>(withheld: %1)</source>
            <translation>(reservado: %1)</translation>
        </message>
        <message>
            <source>(erased)</source>
            <translation>(borrado)</translation>
        </message>
        <message>
            <source>911</source>
            <translation>911</translation>
        </message>
        <message>
            <source>the administrative line</source>
            <translation>la línea administrativa</translation>
        </message>
        <message>
            <source>311</source>
            <translation>311</translation>
        </message>
        <message>
            <source>211</source>
            <translation>211</translation>
        </message>
        <message>
            <source>988</source>
            <translation>988</translation>
        </message>
        <message>
            <source>an officer</source>
            <translation>un oficial</translation>
        </message>
        <message>
            <source>another agency</source>
            <translation>otra agencia</translation>
        </message>
        <message>
            <source>a team that came upon it</source>
            <translation>un equipo que pasaba</translation>
        </message>
        <message>
            <source>a school</source>
            <translation>una escuela</translation>
        </message>
        <message>
            <source>somebody who walked in</source>
            <translation>alguien que vino en persona</translation>
        </message>
        <message>
            <source>the follow-up list</source>
            <translation>la lista de seguimiento</translation>
        </message>
        <message>
            <source>another system</source>
            <translation>otro sistema</translation>
        </message>
        <message>
            <source>Program rules adopted: %1, version %2</source>
            <translation>Reglas del programa adoptadas: %1, versión %2</translation>
        </message>
        <message>
            <source>The wall clock was changed</source>
            <translation>Se cambió el reloj del sistema</translation>
        </message>
        <message>
            <source>Call received from %1</source>
            <translation>Llamada recibida de %1</translation>
        </message>
        <message>
            <source>no point known</source>
            <translation>sin punto conocido</translation>
        </message>
        <message>
            <source>Location: %1</source>
            <translation>Ubicación: %1</translation>
        </message>
        <message>
            <source>Caller: %1</source>
            <translation>Llama: %1</translation>
        </message>
        <message>
            <source>helps: %1</source>
            <translation>ayuda: %1</translation>
        </message>
        <message>
            <source>Person: %1</source>
            <translation>Persona: %1</translation>
        </message>
        <message>
            <source>Nature: %1</source>
            <translation>Naturaleza: %1</translation>
        </message>
        <message>
            <source>Flag: %1</source>
            <translation>Marca: %1</translation>
        </message>
        <message>
            <source>Flag taken off: %1</source>
            <translation>Marca quitada: %1</translation>
        </message>
        <message>
            <source>%1: answer taken back</source>
            <translation>%1: respuesta retirada</translation>
        </message>
        <message>
            <source>Result: untriaged, %1 held ready</source>
            <translation>Resultado: sin triaje, %1 en reserva</translation>
        </message>
        <message>
            <source>Result: %1</source>
            <translation>Resultado: %1</translation>
        </message>
        <message>
            <source>rule %1</source>
            <translation>regla %1</translation>
        </message>
        <message>
            <source>plan %1</source>
            <translation>plan %1</translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>nivel %1</translation>
        </message>
        <message>
            <source>Changed by hand to %1</source>
            <translation>Cambiado a mano a %1</translation>
        </message>
        <message>
            <source>Protective plan goes: %1, answers are still missing</source>
            <translation>Va el plan de protección: %1, aún faltan respuestas</translation>
        </message>
        <message>
            <source>Waiting for a team</source>
            <translation>Esperando a un equipo</translation>
        </message>
        <message>
            <source>On hold for %1</source>
            <translation>En espera por %1</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>En espera</translation>
        </message>
        <message>
            <source>Back from hold</source>
            <translation>Sale de la espera</translation>
        </message>
        <message>
            <source>Next for %1 after its present call</source>
            <translation>Siguiente de %1 tras su llamada actual</translation>
        </message>
        <message>
            <source>No longer next for %1</source>
            <translation>Ya no es la siguiente de %1</translation>
        </message>
        <message>
            <source>Calls %1 and %2 linked: %3</source>
            <translation>Llamadas %1 y %2 vinculadas: %3</translation>
        </message>
        <message>
            <source>Calls %1 and %2 no longer linked</source>
            <translation>Llamadas %1 y %2 ya no vinculadas</translation>
        </message>
        <message>
            <source>Call %1 is a duplicate of %2 and is read with it</source>
            <translation>La llamada %1 es un duplicado de %2 y se lee con ella</translation>
        </message>
        <message>
            <source>Call %1 stands on its own again, apart from %2</source>
            <translation>La llamada %1 vuelve a ser propia, aparte de %2</translation>
        </message>
        <message>
            <source>%1 asks for %2 backup, EMERGENCY</source>
            <translation>%1 pide refuerzo (%2), EMERGENCIA</translation>
        </message>
        <message>
            <source>%1 asks for %2 backup</source>
            <translation>%1 pide refuerzo (%2)</translation>
        </message>
        <message>
            <source>%1 backup is there</source>
            <translation>Ya llegó el refuerzo (%1)</translation>
        </message>
        <message>
            <source>%1 backup called off</source>
            <translation>Refuerzo (%1) cancelado</translation>
        </message>
        <message>
            <source>No community team: %1</source>
            <translation>Sin equipo comunitario: %1</translation>
        </message>
        <message>
            <source>another line</source>
            <translation>otra línea</translation>
        </message>
        <message>
            <source>Hand-off to %1: %2</source>
            <translation>Traspaso a %1: %2</translation>
        </message>
        <message>
            <source>Follow-up due in %1</source>
            <translation>Seguimiento en %1</translation>
        </message>
        <message>
            <source>Follow-up due in %1, by %2</source>
            <translation>Seguimiento en %1, por %2</translation>
        </message>
        <message>
            <source>Follow-up: reached</source>
            <translation>Seguimiento: contacto</translation>
        </message>
        <message>
            <source>Follow-up: not reached</source>
            <translation>Seguimiento: sin contacto</translation>
        </message>
        <message>
            <source>Closed: %1</source>
            <translation>Cerrada: %1</translation>
        </message>
        <message>
            <source>disposition %1</source>
            <translation>disposición %1</translation>
        </message>
        <message>
            <source>Reopened</source>
            <translation>Reabierta</translation>
        </message>
        <message>
            <source>Personal texts of this call erased</source>
            <translation>Textos personales de esta llamada borrados</translation>
        </message>
        <message>
            <source>Offered to %1</source>
            <translation>Ofrecida a %1</translation>
        </message>
        <message>
            <source>%1 accepts</source>
            <translation>%1 acepta</translation>
        </message>
        <message>
            <source>%1 declines</source>
            <translation>%1 no acepta</translation>
        </message>
        <message>
            <source>%1 is off the call</source>
            <translation>%1 sale de la llamada</translation>
        </message>
        <message>
            <source>%1 may stay on the call</source>
            <translation>%1 puede seguir en la llamada</translation>
        </message>
        <message>
            <source>%1 is not wanted on the call</source>
            <translation>%1 no hace falta en la llamada</translation>
        </message>
        <message>
            <source>%1 hands the scene over to %2</source>
            <translation>%1 entrega la escena a %2</translation>
        </message>
        <message>
            <source>Referred to %1</source>
            <translation>Derivada a %1</translation>
        </message>
        <message>
            <source>%1 takes the referral</source>
            <translation>%1 acepta la derivación</translation>
        </message>
        <message>
            <source>%1 declines the referral</source>
            <translation>%1 rechaza la derivación</translation>
        </message>
        <message>
            <source>%1 is on the roster</source>
            <translation>%1 está en la lista</translation>
        </message>
        <message>
            <source>%1 signed on</source>
            <translation>%1 entró de turno</translation>
        </message>
        <message>
            <source>%1 signed off</source>
            <translation>%1 salió de turno</translation>
        </message>
        <message>
            <source>%1 checked in</source>
            <translation>%1 se reportó</translation>
        </message>
        <message>
            <source>DURESS: %1</source>
            <translation>COACCIÓN (DURESS): %1</translation>
        </message>
        <message>
            <source>Duress of %1 cleared</source>
            <translation>Coacción de %1 terminada</translation>
        </message>
        <message>
            <source>%1 closed to traffic</source>
            <translation>%1: cerrada al tráfico</translation>
        </message>
        <message>
            <source>Street at %1</source>
            <translation>Calle en %1</translation>
        </message>
        <message>
            <source>A street was reopened</source>
            <translation>Se reabrió una calle</translation>
        </message>
        <message>
            <source>Nobody named</source>
            <translation>Nadie indicado</translation>
        </message>
        <message>
            <source>%1 attaches itself</source>
            <translation>%1 se suma</translation>
        </message>
        <message>
            <source>Dispatched %1</source>
            <translation>Despacho: %1</translation>
        </message>
        <message>
            <source>as %1</source>
            <translation>como %1</translation>
        </message>
        <message>
            <source>against the rules: %1</source>
            <translation>contra las reglas: %1</translation>
        </message>
        <message>
            <source>considered: %1</source>
            <translation>considerado: %1</translation>
        </message>
        <message>
            <source>entered %1 late</source>
            <translation>registró %1 tarde</translation>
        </message>
        <message>
            <source>against the usual order: %1</source>
            <translation>fuera del orden usual: %1</translation>
        </message>
        <message>
            <source>under a minute</source>
            <translation>menos de 1 min</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 h</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 h %2 min</translation>
        </message>
        <message>
            <source>not staffed</source>
            <translation>sin personal</translation>
        </message>
        <message>
            <source>its crew is on %1</source>
            <translation>su personal está en %1</translation>
        </message>
        <message>
            <source>outside its hours</source>
            <translation>fuera de su horario</translation>
        </message>
        <message>
            <source>check-in LATE %1</source>
            <translation>reporte TARDE %1</translation>
        </message>
        <message>
            <source>check-in %1</source>
            <translation>reporte %1</translation>
        </message>
        <message>
            <source>then %1</source>
            <translation>luego %1</translation>
        </message>
        <message>
            <source>DURESS</source>
            <translation>DURESS</translation>
        </message>
        <message>
            <source>%1: call the crew</source>
            <translation>%1: llame al personal</translation>
        </message>
        <message>
            <source>%1: no word, send backup</source>
            <translation>%1: sin noticias, envíe refuerzo</translation>
        </message>
        <message>
            <source>%1 for %2</source>
            <translation>%1 por %2</translation>
        </message>
        <message>
            <source>Hazard counts: %1, by note %2</source>
            <translation>Peligro que cuenta: %1, por la nota %2</translation>
        </message>
        <message>
            <source>Hazard set aside: %1, of note %2</source>
            <translation>Peligro descartado: %1, de la nota %2</translation>
        </message>
        <message>
            <source>Another caller</source>
            <translation>Llama otra persona</translation>
        </message>
        <message>
            <source>Another caller: %1</source>
            <translation>También llama: %1</translation>
        </message>
        <message>
            <source>Told the caller: %1</source>
            <translation>Dicho a quien llama: %1</translation>
        </message>
        <message>
            <source>Not told after all: %1</source>
            <translation>Al final no se dijo: %1</translation>
        </message>
        <message>
            <source>Hazard kept with the place: %1</source>
            <translation>Peligro guardado con el lugar: %1</translation>
        </message>
        <message>
            <source>Hazard kept with the person: %1</source>
            <translation>Peligro guardado con la persona: %1</translation>
        </message>
        <message>
            <source>Note kept with the place: %1</source>
            <translation>Nota guardada con el lugar: %1</translation>
        </message>
        <message>
            <source>Note kept with the person: %1</source>
            <translation>Nota guardada con la persona: %1</translation>
        </message>
        <message>
            <source>What helps, kept with the place: %1</source>
            <translation>Qué ayuda, guardado con el lugar: %1</translation>
        </message>
        <message>
            <source>What helps, kept with the person: %1</source>
            <translation>Qué ayuda, guardado con la persona: %1</translation>
        </message>
        <message>
            <source>counts until %1</source>
            <translation>cuenta hasta %1</translation>
        </message>
        <message>
            <source>Note %1 withdrawn</source>
            <translation>Nota %1 retirada</translation>
        </message>
        <message>
            <source>call became unsafe, no protection there</source>
            <translation>la llamada ya no es segura, sin protección allí</translation>
        </message>
        <message>
            <source>Took the call's card in hand</source>
            <translation>Tomó la ficha de la llamada</translation>
        </message>
        <message>
            <source>Took the call's card over from %1</source>
            <translation>Asumió la ficha de la llamada de %1</translation>
        </message>
        <message>
            <source>Let the call's card go</source>
            <translation>Dejó la ficha de la llamada</translation>
        </message>
    </context>
    <context>
        <name>lodestar::FileWriter</name>
        <message>
            <source>the disk is full</source>
            <translation>el disco está lleno</translation>
        </message>
        <message>
            <source>all the space that this user may have on the disk is taken</source>
            <translation>está ocupado todo el espacio que este usuario puede tener en el disco</translation>
        </message>
        <message>
            <source>only a part of it was taken</source>
            <translation>solo se aceptó una parte</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2.</source>
            <translation>No se puede escribir %1: %2.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::app::CityPreparation</name>
        <message>
            <source>The map of the invented city is not there yet.</source>
            <translation>El mapa de la ciudad inventada aún no está.</translation>
        </message>
        <message>
            <source>Preparing the map of the invented city for %1. It is made once and kept; this takes about half a minute.</source>
            <translation>Se prepara el mapa de la ciudad inventada para %1. Se hace una vez y se guarda; tarda alrededor de medio minuto.</translation>
        </message>
        <message>
            <source>The map was not finished: its preparation was called off.</source>
            <translation>El mapa no se terminó: se canceló su preparación.</translation>
        </message>
        <message>
            <source>Preparing the map – Lodestar</source>
            <translation>Preparando el mapa – Lodestar</translation>
        </message>
    </context>
    <context>
        <name>lodestar::app::Console</name>
        <message>
            <source>Lodestar, a dispatch console for crisis-response teams.</source>
            <translation>Lodestar, consola de despacho para equipos de respuesta a crisis.</translation>
        </message>
        <message>
            <source>Store: sqlite:PATH or postgresql://user@host:port/db.</source>
            <translation>Almacén: sqlite:PATH o postgresql://user@host:port/db.</translation>
        </message>
        <message>
            <source>Who sits here.</source>
            <translation>Quién se sienta aquí.</translation>
        </message>
        <message>
            <source>Role: %1.</source>
            <translation>Rol: %1.</translation>
        </message>
        <message>
            <source>Name of this workstation.</source>
            <translation>Nombre de este puesto.</translation>
        </message>
        <message>
            <source>Size of the window, such as 1920x1080.</source>
            <translation>Tamaño de la ventana, como 1920x1080.</translation>
        </message>
        <message>
            <source>Write pictures of every panel to DIR, then leave.</source>
            <translation>Guarda imágenes de todos los paneles en DIR y sale.</translation>
        </message>
        <message>
            <source>“%1” is not understood; see --help.</source>
            <translation>No se entiende “%1”; vea --help.</translation>
        </message>
        <message>
            <source>--role: system is the machine's own; nobody sits there.</source>
            <translation>--role: system es de la propia máquina; nadie se sienta ahí.</translation>
        </message>
        <message>
            <source>--size: “%1” is not a size of at least 640x480, such as 1920x1080.</source>
            <translation>--size: “%1” no es un tamaño de al menos 640x480, como 1920x1080.</translation>
        </message>
        <message>
            <source>%1.</source>
            <translation>%1.</translation>
        </message>
        <message>
            <source>Map of the city: a .lodemap of 'lodestarctl map import'.</source>
            <translation>Mapa de la ciudad: un .lodemap de 'lodestarctl map import'.</translation>
        </message>
        <message>
            <source>Measure how fast a .lodemap with moving units is drawn, then leave.</source>
            <translation>Mide la velocidad de dibujo de un .lodemap con unidades en movimiento y sale.</translation>
        </message>
        <message>
            <source>How many units the bench moves.</source>
            <translation>Cuántas unidades mueve la prueba.</translation>
        </message>
        <message>
            <source>Print the bench's figures as JSON.</source>
            <translation>Muestra los datos de la prueba como JSON.</translation>
        </message>
        <message>
            <source>--units: write a whole number from 1 to 100000.</source>
            <translation>--units: escriba un número entero de 1 a 100000.</translation>
        </message>
        <message>
            <source>Measure how fast the window answers keys in a full room, then leave.</source>
            <translation>Mide la rapidez con que la ventana responde a las teclas en una sala llena y sale.</translation>
        </message>
        <message>
            <source>Say "ready" when the window can be worked in, then leave.</source>
            <translation>Dice "ready" cuando ya se puede trabajar en la ventana y sale.</translation>
        </message>
        <message>
            <source>%1 See --help.</source>
            <translation>%1 Vea --help.</translation>
        </message>
        <message>
            <source>lodestar: %1 holds unsent texts of an earlier version that do not say whose they are. Nobody is shown them: whoever wrote them can read the file, then delete it.</source>
            <translation>lodestar: %1 contiene textos sin enviar de una versión anterior que no dicen de quién son. No se muestran a nadie: quien los escribió puede leer el archivo y luego borrarlo.</translation>
        </message>
        <message>
            <source>Make the store and play a built-in scenario in it, such as meridian-evening; without --store in a temporary folder.</source>
            <translation>Crear el almacén y representar en él un escenario incluido, como meridian-evening; sin --store, en una carpeta temporal.</translation>
        </message>
        <message>
            <source>No map: %1</source>
            <translation>Sin mapa: %1</translation>
        </message>
        <message>
            <source>%1 No map: %2</source>
            <translation>%1 Sin mapa: %2</translation>
        </message>
    </context>
    <context>
        <name>lodestar::app::DraftFile</name>
        <message>
            <source>Another console of this name is open: what is typed here would not survive a crash. Give each its own --console.</source>
            <translation>Hay otra consola abierta con este nombre: lo escrito aquí se perdería en una falla. Dé a cada una su propio --console.</translation>
        </message>
        <message>
            <source>What is typed cannot be kept in %1: %2.</source>
            <translation>No se puede guardar lo escrito en %1: %2.</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>el disco está lleno</translation>
        </message>
        <message>
            <source>The drafts in %1 cannot be read: %2.</source>
            <translation>No se pueden leer los borradores en %1: %2.</translation>
        </message>
        <message>
            <source>The drafts in %1 are damaged and were put aside as %2.</source>
            <translation>Los borradores en %1 están dañados y se apartaron como %2.</translation>
        </message>
        <message>
            <source>The drafts in %1 are damaged and could not be put aside.</source>
            <translation>Los borradores en %1 están dañados y no se pudieron apartar.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::app::RoomWishes</name>
        <message>
            <source>--%1: “%2” is not a whole number from 0 to %3.</source>
            <translation>--%1: “%2” no es un número entero de 0 a %3.</translation>
        </message>
        <message>
            <source>The words of the command line: plain, crimestar, portland or a file; kept for this workstation.</source>
            <translation>Palabras de la línea de órdenes: plain, crimestar, portland o un archivo; se guarda para este puesto.</translation>
        </message>
        <message>
            <source>Lock after so many minutes without a key or the mouse; 0 for never (as at first); kept.</source>
            <translation>Bloquea tras tantos minutos sin tecla ni ratón; 0 es nunca (como al inicio); se guarda.</translation>
        </message>
        <message>
            <source>The folder for printed sheets; “none” for no folder (as at first); kept. Sheets name places and hold what calls say: choose a folder that only the room can read.</source>
            <translation>Carpeta para las hojas impresas; “none” es sin carpeta (como al inicio); se guarda. Las hojas nombran lugares y tienen lo que dicen las llamadas: elija una carpeta que solo la sala pueda leer.</translation>
        </message>
        <message>
            <source>Write a sheet of the whole board to the folder so often; 0 for only when asked (as at first); kept.</source>
            <translation>Escribe una hoja de todo el tablero en la carpeta cada tantos minutos; 0 es solo al pedirla (como al inicio); se guarda.</translation>
        </message>
        <message>
            <source>The printer for sheets, by its name; “none” for PDF files in the folder (as at first); kept.</source>
            <translation>Impresora para las hojas, por su nombre; “none” es archivos PDF en la carpeta (como al inicio); se guarda.</translation>
        </message>
        <message>
            <source>--paper: there is no folder %1.</source>
            <translation>--paper: no existe la carpeta %1.</translation>
        </message>
        <message>
            <source>--paper-minutes needs a folder: give --paper too.</source>
            <translation>--paper-minutes necesita una carpeta: dé también --paper.</translation>
        </message>
        <message>
            <source>The room's own words are not there (%1); the plain ones hold.</source>
            <translation>Las palabras propias de la sala no están (%1); valen las normales.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::app::Screenshots</name>
        <message>
            <source>The folder %1 cannot be made.</source>
            <translation>No se puede crear la carpeta %1.</translation>
        </message>
        <message>
            <source>%1 cannot be painted.</source>
            <translation>No se puede dibujar %1.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::app::Settings</name>
        <message>
            <source>What was set here cannot be kept in %1: check that the disk has room and that the file is yours.</source>
            <translation>Lo que se ajustó aquí no se puede guardar en %1: compruebe que el disco tenga espacio y que el archivo sea suyo.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::history::Handover</name>
        <message>
            <source>not triaged</source>
            <translation>sin triaje</translation>
        </message>
        <message>
            <source>the outcome is still to be told</source>
            <translation>falta indicar el resultado</translation>
        </message>
        <message>
            <source>next for %1</source>
            <translation>siguiente de %1</translation>
        </message>
        <message>
            <source>%1, attempts so far: %2</source>
            <translation>%1, intentos hasta ahora: %2</translation>
        </message>
        <message>
            <source>backup asked of %1</source>
            <translation>refuerzo pedido a %1</translation>
        </message>
        <message>
            <source>%1 has not answered</source>
            <translation>%1 no ha respondido</translation>
        </message>
        <message>
            <source>hand-off to %1: %2</source>
            <translation>traspaso a %1: %2</translation>
        </message>
        <message>
            <source>%1 · shift is over</source>
            <translation>%1 · turno terminado</translation>
        </message>
    </context>
    <context>
        <name>lodestar::history::Undo</name>
        <message>
            <source>What was done last cannot be taken back; it stays in the record.</source>
            <translation>Lo último que se hizo no se puede deshacer; queda en el registro.</translation>
        </message>
        <message>
            <source>entered by mistake</source>
            <translation>registrado por error</translation>
        </message>
        <message>
            <source>Call %1 is closed since.</source>
            <translation>La llamada %1 se cerró después.</translation>
        </message>
        <message>
            <source>Call %1 cannot be unmade; close it with the outcome that fits.</source>
            <translation>La llamada %1 no se puede anular; ciérrela con el resultado que corresponda.</translation>
        </message>
        <message>
            <source>A note stays in the record; write another that puts it right.</source>
            <translation>Una nota queda en el registro; escriba otra que la corrija.</translation>
        </message>
        <message>
            <source>A check-in cannot be taken back.</source>
            <translation>Un reporte no se puede retirar.</translation>
        </message>
        <message>
            <source>Duress is cleared with its reason, not undone.</source>
            <translation>La coacción se termina con su razón, no se deshace.</translation>
        </message>
        <message>
            <source>A cleared duress is raised anew, not undone.</source>
            <translation>Una coacción terminada se activa de nuevo, no se deshace.</translation>
        </message>
        <message>
            <source>An erased text is gone; it cannot be brought back.</source>
            <translation>Un texto borrado ya no existe; no se puede recuperar.</translation>
        </message>
        <message>
            <source>A changed plan stands with its reason; change it again instead.</source>
            <translation>Un plan cambiado queda con su razón; mejor cámbielo otra vez.</translation>
        </message>
        <message>
            <source>A shift that was begun is ended by signing off.</source>
            <translation>Un turno empezado se termina saliendo de turno.</translation>
        </message>
        <message>
            <source>Sign the unit on again instead.</source>
            <translation>Mejor ponga la unidad en turno otra vez.</translation>
        </message>
        <message>
            <source>%1 has left call %2 since.</source>
            <translation>%1 ya salió de la llamada %2.</translation>
        </message>
        <message>
            <source>takes %1 off call %2 and sends it back to %3</source>
            <translation>quita %1 de la llamada %2 y la devuelve a %3</translation>
        </message>
        <message>
            <source>takes %1 off call %2</source>
            <translation>quita %1 de la llamada %2</translation>
        </message>
        <message>
            <source>%1 is on another call since; reassign it.</source>
            <translation>%1 ya está en otra llamada; reasígnela.</translation>
        </message>
        <message>
            <source>sends %1 to call %2 again</source>
            <translation>envía %1 otra vez a la llamada %2</translation>
        </message>
        <message>
            <source>The status of %1 has changed since.</source>
            <translation>El estado de %1 cambió después.</translation>
        </message>
        <message>
            <source>%1 had this status before; nothing changes.</source>
            <translation>%1 ya tenía este estado; nada cambia.</translation>
        </message>
        <message>
            <source>sets %1 back to %2</source>
            <translation>devuelve %1 a %2</translation>
        </message>
        <message>
            <source>Call %1 is held no more.</source>
            <translation>La llamada %1 ya no está en espera.</translation>
        </message>
        <message>
            <source>puts call %1 back among the waiting</source>
            <translation>devuelve la llamada %1 a la cola</translation>
        </message>
        <message>
            <source>The time for which call %1 was held is over.</source>
            <translation>Ya pasó el tiempo de espera de la llamada %1.</translation>
        </message>
        <message>
            <source>holds call %1 as before</source>
            <translation>pone en espera la llamada %1 como antes</translation>
        </message>
        <message>
            <source>Call %1 waits for %2 no more.</source>
            <translation>La llamada %1 ya no espera a %2.</translation>
        </message>
        <message>
            <source>makes call %1 the next of %2 again</source>
            <translation>la llamada %1 vuelve a ser la siguiente de %2</translation>
        </message>
        <message>
            <source>lets call %1 wait for %2 no more</source>
            <translation>la llamada %1 deja de esperar a %2</translation>
        </message>
        <message>
            <source>parts calls %1 and %2</source>
            <translation>desvincula las llamadas %1 y %2</translation>
        </message>
        <message>
            <source>links calls %1 and %2 again</source>
            <translation>vincula otra vez las llamadas %1 y %2</translation>
        </message>
        <message>
            <source>Call %1 is read with %2 no more.</source>
            <translation>La llamada %1 ya no se lee con %2.</translation>
        </message>
        <message>
            <source>reads call %1 apart from %2 again</source>
            <translation>lee otra vez la llamada %1 aparte de %2</translation>
        </message>
        <message>
            <source>reads call %1 as a duplicate of %2 again</source>
            <translation>lee otra vez la llamada %1 como duplicado de %2</translation>
        </message>
        <message>
            <source>The backup for call %1 has ended.</source>
            <translation>El refuerzo de la llamada %1 ya terminó.</translation>
        </message>
        <message>
            <source>calls the backup for call %1 off</source>
            <translation>cancela el refuerzo de la llamada %1</translation>
        </message>
        <message>
            <source>opens call %1 again</source>
            <translation>reabre la llamada %1</translation>
        </message>
        <message>
            <source>opens call %1 again; %2 stays released</source>
            <translation>reabre la llamada %1; %2 sigue libre</translation>
        </message>
        <message>
            <source>How call %1 was closed is no longer on the board.</source>
            <translation>El cierre de la llamada %1 ya no está en el tablero.</translation>
        </message>
        <message>
            <source>closes call %1 as before</source>
            <translation>cierra la llamada %1 como antes</translation>
        </message>
        <message>
            <source>takes the flag off call %1</source>
            <translation>quita la marca de la llamada %1</translation>
        </message>
        <message>
            <source>sets the flag of call %1 again</source>
            <translation>pone otra vez la marca de la llamada %1</translation>
        </message>
        <message>
            <source>gives call %1 its nature of before</source>
            <translation>devuelve a la llamada %1 su naturaleza anterior</translation>
        </message>
        <message>
            <source>takes the answer on call %1 back</source>
            <translation>retira la respuesta de la llamada %1</translation>
        </message>
        <message>
            <source>gives call %1 its answer of before</source>
            <translation>devuelve a la llamada %1 su respuesta anterior</translation>
        </message>
        <message>
            <source>opens the street again</source>
            <translation>reabre la calle</translation>
        </message>
        <message>
            <source>The street is open already.</source>
            <translation>La calle ya está abierta.</translation>
        </message>
        <message>
            <source>closes the street again until the same time</source>
            <translation>cierra otra vez la calle hasta la misma hora</translation>
        </message>
        <message>
            <source>The time of that closure is over.</source>
            <translation>Ya pasó la hora de ese cierre.</translation>
        </message>
        <message>
            <source>The flag of call %1 has changed since.</source>
            <translation>La marca de la llamada %1 ha cambiado desde entonces.</translation>
        </message>
        <message>
            <source>Call %1 had this flag before; nothing changes.</source>
            <translation>La llamada %1 ya tenía esta marca; no cambia nada.</translation>
        </message>
        <message>
            <source>The flag of call %1 stands by note %2 too; set that note aside and say why.</source>
            <translation>La marca de la llamada %1 está también por la nota %2; aparte esa nota y diga por qué.</translation>
        </message>
        <message>
            <source>The nature of call %1 has changed since.</source>
            <translation>La naturaleza de la llamada %1 ha cambiado desde entonces.</translation>
        </message>
        <message>
            <source>The answer on call %1 has changed since.</source>
            <translation>La respuesta de la llamada %1 ha cambiado desde entonces.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::Actions</name>
        <message>
            <source>Help</source>
            <translation>Ayuda</translation>
        </message>
        <message>
            <source>help</source>
            <translation>ayuda</translation>
        </message>
        <message>
            <source>Explains the panel that has the keyboard</source>
            <translation>Explica el panel que tiene el teclado</translation>
        </message>
        <message>
            <source>New call</source>
            <translation>Llamada nueva</translation>
        </message>
        <message>
            <source>new call</source>
            <translation>llamada nueva</translation>
        </message>
        <message>
            <source>Opens an empty card; Enter in its location opens the call</source>
            <translation>Abre una ficha vacía; Intro en el lugar abre la llamada</translation>
        </message>
        <message>
            <source>Next waiting call</source>
            <translation>Siguiente en cola</translation>
        </message>
        <message>
            <source>next waiting</source>
            <translation>siguiente</translation>
        </message>
        <message>
            <source>Selects the worst waiting call, then the next</source>
            <translation>Selecciona la llamada en cola más grave, luego la siguiente</translation>
        </message>
        <message>
            <source>Triage</source>
            <translation>Triaje</translation>
        </message>
        <message>
            <source>triage</source>
            <translation>triaje</translation>
        </message>
        <message>
            <source>Puts the keyboard on the question of the selected call</source>
            <translation>Lleva el teclado a la pregunta de la llamada seleccionada</translation>
        </message>
        <message>
            <source>Dispatch the recommended team</source>
            <translation>Enviar el equipo recomendado</translation>
        </message>
        <message>
            <source>dispatch 1st</source>
            <translation>enviar 1.º</translation>
        </message>
        <message>
            <source>Sends the recommended team to the selected call</source>
            <translation>Envía el equipo recomendado a la llamada seleccionada</translation>
        </message>
        <message>
            <source>Dispatch the second choice</source>
            <translation>Enviar la segunda opción</translation>
        </message>
        <message>
            <source>2nd</source>
            <translation>2.º</translation>
        </message>
        <message>
            <source>Sends the second choice to the selected call</source>
            <translation>Envía la segunda opción a la llamada seleccionada</translation>
        </message>
        <message>
            <source>Dispatch the third choice</source>
            <translation>Enviar la tercera opción</translation>
        </message>
        <message>
            <source>3rd</source>
            <translation>3.º</translation>
        </message>
        <message>
            <source>Sends the third choice to the selected call</source>
            <translation>Envía la tercera opción a la llamada seleccionada</translation>
        </message>
        <message>
            <source>Set a unit's status</source>
            <translation>Poner el estado de una unidad</translation>
        </message>
        <message>
            <source>status</source>
            <translation>estado</translation>
        </message>
        <message>
            <source>Begins a status line for the unit; F8 again offers the next status</source>
            <translation>Empieza una orden de estado para la unidad; F8 otra vez ofrece el siguiente</translation>
        </message>
        <message>
            <source>Ask for backup</source>
            <translation>Pedir apoyo</translation>
        </message>
        <message>
            <source>backup</source>
            <translation>apoyo</translation>
        </message>
        <message>
            <source>Begins a line that asks police to back the unit up</source>
            <translation>Empieza una orden que pide a la policía apoyar a la unidad</translation>
        </message>
        <message>
            <source>Reassign a unit</source>
            <translation>Reasignar una unidad</translation>
        </message>
        <message>
            <source>reassign</source>
            <translation>reasignar</translation>
        </message>
        <message>
            <source>Begins a line that takes the unit off its call and sends it to the selected one</source>
            <translation>Empieza una orden que retira la unidad de su llamada y la envía a la seleccionada</translation>
        </message>
        <message>
            <source>Hold the call</source>
            <translation>Poner la llamada en espera</translation>
        </message>
        <message>
            <source>hold</source>
            <translation>espera</translation>
        </message>
        <message>
            <source>Begins a line that puts the selected call aside</source>
            <translation>Empieza una orden que retiene la llamada seleccionada</translation>
        </message>
        <message>
            <source>Next alert</source>
            <translation>Siguiente alerta</translation>
        </message>
        <message>
            <source>next alert</source>
            <translation>alerta</translation>
        </message>
        <message>
            <source>Selects what the alert is about, then the next</source>
            <translation>Selecciona lo que trata la alerta, luego la siguiente</translation>
        </message>
        <message>
            <source>Command line</source>
            <translation>Línea de órdenes</translation>
        </message>
        <message>
            <source>command</source>
            <translation>orden</translation>
        </message>
        <message>
            <source>Puts the keyboard on the command line</source>
            <translation>Lleva el teclado a la línea de órdenes</translation>
        </message>
        <message>
            <source>Close the call</source>
            <translation>Cerrar la llamada</translation>
        </message>
        <message>
            <source>close call</source>
            <translation>cerrar</translation>
        </message>
        <message>
            <source>Begins a line that closes the selected call</source>
            <translation>Empieza una orden que cierra la llamada seleccionada</translation>
        </message>
        <message>
            <source>Day or night</source>
            <translation>Día o noche</translation>
        </message>
        <message>
            <source>day/night</source>
            <translation>día/noche</translation>
        </message>
        <message>
            <source>Changes between the dark and the light screen</source>
            <translation>Cambia entre la pantalla oscura y la clara</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Texto mayor</translation>
        </message>
        <message>
            <source>larger</source>
            <translation>mayor</translation>
        </message>
        <message>
            <source>Makes everything larger</source>
            <translation>Lo hace todo mayor</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Texto menor</translation>
        </message>
        <message>
            <source>smaller</source>
            <translation>menor</translation>
        </message>
        <message>
            <source>Makes everything smaller</source>
            <translation>Lo hace todo menor</translation>
        </message>
        <message>
            <source>Normal text size</source>
            <translation>Tamaño normal</translation>
        </message>
        <message>
            <source>100 %</source>
            <translation>100 %</translation>
        </message>
        <message>
            <source>Makes everything its normal size</source>
            <translation>Lo deja todo a su tamaño normal</translation>
        </message>
        <message>
            <source>Show all on the map</source>
            <translation>Mostrar todo en el mapa</translation>
        </message>
        <message>
            <source>fit map</source>
            <translation>todo el mapa</translation>
        </message>
        <message>
            <source>Moves the map so that all calls and units are seen</source>
            <translation>Mueve el mapa para que se vean todas las llamadas y unidades</translation>
        </message>
        <message>
            <source>Restore the layout</source>
            <translation>Restaurar la disposición</translation>
        </message>
        <message>
            <source>layout</source>
            <translation>disposición</translation>
        </message>
        <message>
            <source>Puts every panel back where it belongs</source>
            <translation>Devuelve cada panel a su sitio</translation>
        </message>
        <message>
            <source>Leave the console</source>
            <translation>Salir de la consola</translation>
        </message>
        <message>
            <source>quit</source>
            <translation>salir</translation>
        </message>
        <message>
            <source>Closes the window; nothing that was sent is lost</source>
            <translation>Cierra la ventana; nada de lo enviado se pierde</translation>
        </message>
        <message>
            <source>Police to the unit now</source>
            <translation>Policía a la unidad ya</translation>
        </message>
        <message>
            <source>police now</source>
            <translation>policía ya</translation>
        </message>
        <message>
            <source>Asks police to back the selected unit up, at once</source>
            <translation>Pide refuerzo policial inmediato para la unidad elegida</translation>
        </message>
        <message>
            <source>Duress of the selected unit</source>
            <translation>Coacción (DURESS) de la unidad elegida</translation>
        </message>
        <message>
            <source>duress</source>
            <translation>coacción</translation>
        </message>
        <message>
            <source>The crew is in danger: every console sounds, police are asked for at once</source>
            <translation>El personal está en peligro: suenan todas las consolas y se pide policía de inmediato</translation>
        </message>
        <message>
            <source>Add to the call it looks like</source>
            <translation>Añadir a la llamada que se parece</translation>
        </message>
        <message>
            <source>add to call</source>
            <translation>añadir</translation>
        </message>
        <message>
            <source>Adds what the new card says to the open call that it looks like</source>
            <translation>Añade lo que dice la ficha nueva a la llamada abierta que se le parece</translation>
        </message>
        <message>
            <source>Next card</source>
            <translation>Ficha siguiente</translation>
        </message>
        <message>
            <source>next card</source>
            <translation>ficha siguiente</translation>
        </message>
        <message>
            <source>Shows the next of the calls in hand</source>
            <translation>Muestra la siguiente de las fichas abiertas</translation>
        </message>
        <message>
            <source>Previous card</source>
            <translation>Ficha anterior</translation>
        </message>
        <message>
            <source>previous card</source>
            <translation>ficha anterior</translation>
        </message>
        <message>
            <source>Shows the previous of the calls in hand</source>
            <translation>Muestra la anterior de las fichas abiertas</translation>
        </message>
        <message>
            <source>Tick an instruction off</source>
            <translation>Dar por dicha una instrucción</translation>
        </message>
        <message>
            <source>told</source>
            <translation>dicho</translation>
        </message>
        <message>
            <source>Puts down that the caller was told the next instruction</source>
            <translation>Anota que se dijo a quien llama la instrucción siguiente</translation>
        </message>
        <message>
            <source>Take the last tick back</source>
            <translation>Retirar lo último dado por dicho</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>no dicho</translation>
        </message>
        <message>
            <source>Takes back that the caller was told the last instruction</source>
            <translation>Retira que se dijo a quien llama la última instrucción</translation>
        </message>
        <message>
            <source>All notes</source>
            <translation>Todas las notas</translation>
        </message>
        <message>
            <source>all notes</source>
            <translation>todas las notas</translation>
        </message>
        <message>
            <source>Shows all notes of the place and the person, or only the first two</source>
            <translation>Muestra todas las notas del lugar y la persona, o solo las dos primeras</translation>
        </message>
        <message>
            <source>Put the news away</source>
            <translation>Quitar las novedades</translation>
        </message>
        <message>
            <source>seen</source>
            <translation>visto</translation>
        </message>
        <message>
            <source>Puts away what changed while this console was not running</source>
            <translation>Quita lo que cambió mientras esta consola no estaba abierta</translation>
        </message>
        <message>
            <source>Lock the console</source>
            <translation>Bloquear la consola</translation>
        </message>
        <message>
            <source>lock</source>
            <translation>bloquear</translation>
        </message>
        <message>
            <source>Hides everything until you unlock it; alarms are still heard</source>
            <translation>Oculta todo hasta que la desbloquee; las alarmas se siguen oyendo</translation>
        </message>
        <message>
            <source>Set the PIN</source>
            <translation>Poner el PIN</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>Sets, changes or takes away the PIN that unlocks the console</source>
            <translation>Pone, cambia o quita el PIN que desbloquea la consola</translation>
        </message>
        <message>
            <source>Mute the sounds</source>
            <translation>Silenciar los sonidos</translation>
        </message>
        <message>
            <source>mute</source>
            <translation>silencio</translation>
        </message>
        <message>
            <source>Silence for ten minutes, but for duress; again brings the sounds back</source>
            <translation>Silencio por diez minutos, salvo coacción; otra vez devuelve el sonido</translation>
        </message>
        <message>
            <source>Louder</source>
            <translation>Más volumen</translation>
        </message>
        <message>
            <source>louder</source>
            <translation>más volumen</translation>
        </message>
        <message>
            <source>Makes the sounds louder</source>
            <translation>Sube el volumen de los sonidos</translation>
        </message>
        <message>
            <source>Quieter</source>
            <translation>Menos volumen</translation>
        </message>
        <message>
            <source>quieter</source>
            <translation>menos volumen</translation>
        </message>
        <message>
            <source>Makes the sounds quieter; duress stays loud</source>
            <translation>Baja el volumen de los sonidos; la coacción sigue fuerte</translation>
        </message>
        <message>
            <source>Hand-over</source>
            <translation>Relevo</translation>
        </message>
        <message>
            <source>hand-over</source>
            <translation>relevo</translation>
        </message>
        <message>
            <source>Shows what the next shift must know</source>
            <translation>Muestra lo que debe saber el próximo turno</translation>
        </message>
        <message>
            <source>Print the call</source>
            <translation>Imprimir la llamada</translation>
        </message>
        <message>
            <source>print call</source>
            <translation>hoja llamada</translation>
        </message>
        <message>
            <source>Prints the run sheet of the selected call</source>
            <translation>Imprime la hoja de la llamada seleccionada</translation>
        </message>
        <message>
            <source>Print the board</source>
            <translation>Imprimir el tablero</translation>
        </message>
        <message>
            <source>print board</source>
            <translation>hoja tablero</translation>
        </message>
        <message>
            <source>Prints every open call and every unit</source>
            <translation>Imprime cada llamada abierta y cada unidad</translation>
        </message>
        <message>
            <source>Print the key card</source>
            <translation>Imprimir la hoja de teclas</translation>
        </message>
        <message>
            <source>key card</source>
            <translation>hoja teclas</translation>
        </message>
        <message>
            <source>Prints one page with all keys and commands</source>
            <translation>Imprime una página con todas las teclas y órdenes</translation>
        </message>
        <message>
            <source>Change keys</source>
            <translation>Cambiar teclas</translation>
        </message>
        <message>
            <source>keys</source>
            <translation>teclas</translation>
        </message>
        <message>
            <source>Gives an action another key</source>
            <translation>Da otra tecla a una acción</translation>
        </message>
        <message>
            <source>Take the tour</source>
            <translation>Hacer el recorrido</translation>
        </message>
        <message>
            <source>tour</source>
            <translation>recorrido</translation>
        </message>
        <message>
            <source>Leads you through one invented call, in a demo</source>
            <translation>Le guía por una llamada inventada, en una demo</translation>
        </message>
        <message>
            <source>Filter the calls</source>
            <translation>Filtrar las llamadas</translation>
        </message>
        <message>
            <source>filter</source>
            <translation>filtro</translation>
        </message>
        <message>
            <source>Puts the keyboard on the filter of the queue; Esc there takes the filter off</source>
            <translation>Pone el teclado en el filtro de la cola; Esc allí quita el filtro</translation>
        </message>
        <message>
            <source>Show hidden calls</source>
            <translation>Mostrar las llamadas ocultas</translation>
        </message>
        <message>
            <source>show hidden</source>
            <translation>mostrar ocultas</translation>
        </message>
        <message>
            <source>Shows the calls that filter or folding hide: those in danger, else all of them</source>
            <translation>Muestra las llamadas que el filtro o los grupos cerrados ocultan: las que están en peligro; si no, todas</translation>
        </message>
        <message>
            <source>All calls</source>
            <translation>Todas las llamadas</translation>
        </message>
        <message>
            <source>all calls</source>
            <translation>todas</translation>
        </message>
        <message>
            <source>Takes the filter of the queue off</source>
            <translation>Quita el filtro de la cola</translation>
        </message>
        <message>
            <source>Group the calls</source>
            <translation>Agrupar las llamadas</translation>
        </message>
        <message>
            <source>group</source>
            <translation>agrupar</translation>
        </message>
        <message>
            <source>Puts the calls together by level, zone, plan or nature, or as they came</source>
            <translation>Reúne las llamadas por nivel, zona, plan o naturaleza, o como llegaron</translation>
        </message>
        <message>
            <source>Views of the calls</source>
            <translation>Vistas de las llamadas</translation>
        </message>
        <message>
            <source>views</source>
            <translation>vistas</translation>
        </message>
        <message>
            <source>Lists the kept views; a digit takes one</source>
            <translation>Muestra las vistas guardadas; una cifra toma una</translation>
        </message>
        <message>
            <source>Take the call over</source>
            <translation>Asumir la llamada</translation>
        </message>
        <message>
            <source>take over</source>
            <translation>asumir</translation>
        </message>
        <message>
            <source>Takes the selected call's card in hand, also from somebody who has it</source>
            <translation>Toma la ficha de la llamada elegida, también de quien la lleva</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::Alerts</name>
        <message>
            <source>Call %1 waits %2, over target</source>
            <translation>La llamada %1 espera %2, fuera de plazo</translation>
        </message>
        <message>
            <source>Call %1 is not triaged: protective plan sent %2</source>
            <translation>Llamada %1 sin triaje: el plan de protección envió %2</translation>
        </message>
        <message>
            <source>Call %1: protective plan, NOBODY is going</source>
            <translation>Llamada %1: plan de protección, NO va NADIE</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::AliasTable</name>
        <message>
            <source>there are no commands “%1”; this program has %2, or name a file</source>
            <translation>no hay órdenes “%1”; este programa tiene %2, o indique un archivo</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>No se puede leer %1: %2</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::Asking</name>
        <message>
            <source>Yes</source>
            <translation>Sí</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Yes, in the last three months</source>
            <translation>Sí, en los últimos tres meses</translation>
        </message>
        <message>
            <source>Yes, longer ago</source>
            <translation>Sí, hace más tiempo</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nunca</translation>
        </message>
        <message>
            <source>Don't know yet</source>
            <translation>Aún no se sabe</translation>
        </message>
        <message>
            <source>Suicide screener (C-SSRS), item %1 of %2. Items that cannot change the risk are left out; what is not known leaves it incomplete, never low.</source>
            <translation>Detección de riesgo de suicidio (C-SSRS), pregunta %1 de %2. Se omiten las que no pueden cambiar el riesgo; lo que no se sabe la deja incompleta, nunca en riesgo bajo.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::BadgeLabel</name>
        <message>
            <source>level %1</source>
            <translation>nivel %1</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::BoardSheet</name>
        <message>
            <source>Waiting</source>
            <translation>En cola</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Activas</translation>
        </message>
        <message>
            <source>Held and stacked</source>
            <translation>En espera y siguientes</translation>
        </message>
        <message>
            <source>Follow-ups</source>
            <translation>Seguimientos</translation>
        </message>
        <message>
            <source>%1 · board at %2</source>
            <translation>%1 · tablero, %2</translation>
        </message>
        <message>
            <source>If the screens are dark, go on here: write each time beside its call. “!” is over its target. Last entry of the journal: %1.</source>
            <translation>Si las pantallas se apagan, siga aquí: escriba cada hora junto a su llamada. “!” es fuera de plazo. Última entrada del diario: %1.</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Nivel</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Llamada</translation>
        </message>
        <message>
            <source>Due in</source>
            <translation>Vence en</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Hace</translation>
        </message>
        <message>
            <source>Nature</source>
            <translation>Naturaleza</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lugar</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>Unidades</translation>
        </message>
        <message>
            <source>Units on duty · %1</source>
            <translation>Unidades de servicio · %1</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unidad</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>On call</source>
            <translation>En llamada</translation>
        </message>
        <message>
            <source>Crew</source>
            <translation>Personal</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Hasta</translation>
        </message>
        <message>
            <source>Alarm</source>
            <translation>Alarma</translation>
        </message>
        <message>
            <source>Closed until %1: %2, %3</source>
            <translation>Cerrada hasta %1: %2, %3</translation>
        </message>
        <message>
            <source>New calls</source>
            <translation>Llamadas nuevas</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>What is wrong, weapon, call back</source>
            <translation>Qué pasa, arma, teléfono</translation>
        </message>
        <message>
            <source>Units, times</source>
            <translation>Unidades, horas</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::CallCardPanel</name>
        <message>
            <source>Call</source>
            <translation>Llamada</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Lugar</translation>
        </message>
        <message>
            <source>house number and street, crossing or place</source>
            <translation>número y calle, cruce o lugar</translation>
        </message>
        <message>
            <source>Caller</source>
            <translation>Llama</translation>
        </message>
        <message>
            <source>who, and number to call back</source>
            <translation>quién, y número para devolver la llamada</translation>
        </message>
        <message>
            <source>Nature</source>
            <translation>Asunto</translation>
        </message>
        <message>
            <source>what it is about</source>
            <translation>de qué se trata</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Persona</translation>
        </message>
        <message>
            <source>who is in need: name, age, clothing, what helps</source>
            <translation>quién necesita ayuda: nombre, edad, ropa, qué le ayuda</translation>
        </message>
        <message>
            <source>Narrative</source>
            <translation>Relato</translation>
        </message>
        <message>
            <source>what is being said; Enter puts it in the timeline</source>
            <translation>lo que se dice; Intro lo pone en la cronología</translation>
        </message>
        <message>
            <source>Where is it?</source>
            <translation>¿Dónde es?</translation>
        </message>
        <message>
            <source>Enter on the location opens the call; the questions follow.</source>
            <translation>Intro en el lugar abre la llamada; siguen las preguntas.</translation>
        </message>
        <message>
            <source>The program has no nature “%1”; the arrow keys show those that it has.</source>
            <translation>El programa no tiene el asunto «%1»; las flechas muestran los que tiene.</translation>
        </message>
        <message>
            <source>Call %1 is no longer on the board.</source>
            <translation>La llamada %1 ya no está en el tablero.</translation>
        </message>
        <message>
            <source>No call selected. F2 takes a new one.</source>
            <translation>Ninguna llamada seleccionada. F2 toma una nueva.</translation>
        </message>
        <message>
            <source>(erased)</source>
            <translation>(borrado)</translation>
        </message>
        <message>
            <source>This call is closed.</source>
            <translation>Esta llamada está cerrada.</translation>
        </message>
        <message>
            <source>Everything that matters has been asked.</source>
            <translation>Se ha preguntado todo lo que importa.</translation>
        </message>
        <message>
            <source>Answered: %1  ·  Backspace changes the last</source>
            <translation>Respondido: %1  ·  Retroceso cambia la última</translation>
        </message>
        <message>
            <source>New call</source>
            <translation>Llamada nueva</translation>
        </message>
        <message>
            <source>Call %1</source>
            <translation>Llamada %1</translation>
        </message>
        <message>
            <source>Enter in Location opens it</source>
            <translation>Intro en Lugar la abre</translation>
        </message>
        <message>
            <source>draft kept · Enter sends it</source>
            <translation>borrador guardado · Intro lo envía</translation>
        </message>
        <message>
            <source>rang at %1</source>
            <translation>sonó a las %1</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) fit: choose one with the arrow keys and Enter; Ctrl Enter takes it as it is typed, not located</source>
            <translation>
                <numerusform>%n lugar coincide: elíjalo con las flechas e Intro; Ctrl Intro lo toma como está escrito, sin ubicar</numerusform>
                <numerusform>%n lugares coinciden: elija uno con las flechas e Intro; Ctrl Intro lo toma como está escrito, sin ubicar</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no other card in hand.</source>
            <translation>No hay otra ficha abierta.</translation>
        </message>
        <message>
            <source>This card looks like no open call.</source>
            <translation>Esta ficha no se parece a ninguna llamada abierta.</translation>
        </message>
        <message>
            <source>Only a new card can be added to another call: F2 opens one.</source>
            <translation>Solo una ficha nueva se puede añadir a otra llamada: F2 abre una.</translation>
        </message>
        <message>
            <source>Select a call first: F3 takes the worst waiting one.</source>
            <translation>Seleccione antes una llamada: F3 toma la más grave en cola.</translation>
        </message>
        <message>
            <source>The caller was told everything that holds now.</source>
            <translation>A quien llama se le dijo todo lo que vale ahora.</translation>
        </message>
        <message>
            <source>The caller was told nothing yet.</source>
            <translation>A quien llama aún no se le dijo nada.</translation>
        </message>
        <message>
            <source>suicide risk %1</source>
            <translation>riesgo de suicidio %1</translation>
        </message>
        <message>
            <source>▲ %1 took this call over from you at %2.</source>
            <translation>▲ %1 asumió esta llamada, que usted llevaba, a las %2.</translation>
        </message>
        <message>
            <source>You can read it. %1 takes it back; N adds a note all the same.</source>
            <translation>Puede leerla. %1 la recupera; N añade una nota de todos modos.</translation>
        </message>
        <message>
            <source>You have had this call in hand at %1 since %2.</source>
            <translation>Usted lleva esta llamada en %1 desde las %2.</translation>
        </message>
        <message>
            <source>%1 takes it over to here.</source>
            <translation>%1 la pasa aquí.</translation>
        </message>
        <message>
            <source>%1 is taking this call, since %2.</source>
            <translation>%1 lleva esta llamada desde las %2.</translation>
        </message>
        <message>
            <source>You can read it. %1 takes it over; N adds a note all the same.</source>
            <translation>Puede leerla. %1 la asume; N añade una nota de todos modos.</translation>
        </message>
        <message>
            <source>Not sent, kept here: %1 "%2"</source>
            <translation>Sin enviar, guardado aquí: %1 "%2"</translation>
        </message>
        <message>
            <source>Somebody else has this call in hand.</source>
            <translation>Otra persona lleva esta llamada.</translation>
        </message>
        <message>
            <source>for reading</source>
            <translation>solo lectura</translation>
        </message>
        <message>
            <source>an instruction told on call %1</source>
            <translation>una instrucción dada en la llamada %1</translation>
        </message>
        <message>
            <source>an answer for call %1</source>
            <translation>una respuesta de la llamada %1</translation>
        </message>
        <message>
            <source>Location was “%1”: Ctrl Z brings it back.</source>
            <translation>El lugar era «%1»: Ctrl Z lo recupera.</translation>
        </message>
        <message>
            <source>on its way to the store …</source>
            <translation>en camino al registro …</translation>
        </message>
        <message>
            <source>What you sent before is still on its way; press Enter again when it has arrived.</source>
            <translation>Lo que envió antes aún está en camino; pulse Intro de nuevo cuando haya llegado.</translation>
        </message>
        <message>
            <source>%1 of call %2</source>
            <translation>%1 de la llamada %2</translation>
        </message>
        <message>
            <source>Somebody else has this call in hand; %1 takes it over.</source>
            <translation>Otra persona lleva esta llamada; %1 la toma.</translation>
        </message>
        <message>
            <source>Nothing was sent: call %1 is no longer on the board.</source>
            <translation>No se envió nada: la llamada %1 ya no está en el tablero.</translation>
        </message>
        <message>
            <source>This card is on its way to the store; what you type now stays with its call.</source>
            <translation>Esta ficha está en camino al registro; lo que escriba ahora queda con su llamada.</translation>
        </message>
        <message>
            <source>a new call opened</source>
            <translation>una llamada nueva abierta</translation>
        </message>
        <message>
            <source>a report added to call %1</source>
            <translation>un aviso añadido a la llamada %1</translation>
        </message>
        <message>
            <source>The new call is open: it is call %1.</source>
            <translation>La llamada nueva está abierta: es la llamada %1.</translation>
        </message>
        <message>
            <source>The report was added to call %1.</source>
            <translation>El aviso se añadió a la llamada %1.</translation>
        </message>
        <message>
            <source>This goes to the Narrative: letters are no answers.</source>
            <translation>Esto va al relato: las letras no son respuestas.</translation>
        </message>
        <message>
            <source>Answered: %1</source>
            <translation>Respondido: %1</translation>
        </message>
        <message>
            <source>This is the call's location already; type another to change it.</source>
            <translation>Esa ya es la ubicación de la llamada; escriba otra para cambiarla.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::CallSheet</name>
        <message>
            <source>Place</source>
            <translation>Lugar</translation>
        </message>
        <message>
            <source>Nature</source>
            <translation>Naturaleza</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Nivel</translation>
        </message>
        <message>
            <source>not triaged</source>
            <translation>sin triaje</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>aún ninguno</translation>
        </message>
        <message>
            <source>Caller</source>
            <translation>Llama</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Persona</translation>
        </message>
        <message>
            <source>What helps</source>
            <translation>Qué ayuda</translation>
        </message>
        <message>
            <source>Flags</source>
            <translation>Marcas</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <source>Known</source>
            <translation>Se sabe</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Por qué</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>Unidades</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unidad</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Función</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>Horas</translation>
        </message>
        <message>
            <source>%1 · call %2</source>
            <translation>%1 · llamada %2</translation>
        </message>
        <message>
            <source>Printed %1 · %2, for a %3. Holds personal data: keep it, or shred it.</source>
            <translation>Impreso %1 · %2, para el rol %3. Contiene datos personales: guárdelo o destrúyalo.</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Lo ocurrido</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Quién</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::CallWords</name>
        <message>
            <source>outside every zone</source>
            <translation>fuera de toda zona</translation>
        </message>
        <message>
            <source>▲ not located: no team can be timed</source>
            <translation>▲ sin situar: no hay tiempos de viaje</translation>
        </message>
        <message>
            <source>✓ exact point · %1</source>
            <translation>✓ punto exacto · %1</translation>
        </message>
        <message>
            <source>✓ house number · %1</source>
            <translation>✓ número de casa · %1</translation>
        </message>
        <message>
            <source>✓ place or crossing · %1</source>
            <translation>✓ lugar o cruce · %1</translation>
        </message>
        <message>
            <source>▲ area only · %1</source>
            <translation>▲ solo la zona · %1</translation>
        </message>
        <message>
            <source>▲ not confirmed · %1</source>
            <translation>▲ sin confirmar · %1</translation>
        </message>
        <message>
            <source>(erased)</source>
            <translation>(borrado)</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::CallerWords</name>
        <message>
            <source>✓ The caller was told everything that holds now</source>
            <translation>✓ A quien llama se le dijo todo lo que vale ahora</translation>
        </message>
        <message>
            <source>Tell the caller · %1 ticks the next off</source>
            <translation>Diga a quien llama · %1 da por dicha la siguiente</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::CandidateModel</name>
        <message>
            <source>key %1</source>
            <translation>tecla %1</translation>
        </message>
        <message>
            <source>%1 minutes</source>
            <translation>%1 minutos</translation>
        </message>
        <message>
            <source>travel time not known</source>
            <translation>tiempo de viaje desconocido</translation>
        </message>
        <message>
            <source>min</source>
            <translation>min</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::CardField</name>
        <message>
            <source>Part of this is withheld from your role, so it cannot be changed here; the Narrative takes words.</source>
            <translation>Una parte de esto está reservada para otras funciones, así que no se puede cambiar aquí; la Narración admite texto.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::CardNotices</name>
        <message numerus="yes">
            <source>%n more · %1 shows all</source>
            <translation>
                <numerusform>%n más · %1 muestra todo</numerusform>
                <numerusform>%n más · %1 muestra todo</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 puts this away</source>
            <translation>%1 quita esto</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::CardTabs</name>
        <message>
            <source>Calls in hand</source>
            <translation>Fichas abiertas</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nueva</translation>
        </message>
        <message>
            <source>%1 •</source>
            <translation>%1 •</translation>
        </message>
        <message>
            <source>Call %1, not sent yet</source>
            <translation>Llamada %1, aún no enviada</translation>
        </message>
        <message>
            <source>New call, not sent yet</source>
            <translation>Llamada nueva, aún no enviada</translation>
        </message>
        <message>
            <source>Call %1</source>
            <translation>Llamada %1</translation>
        </message>
        <message>
            <source>New call</source>
            <translation>Llamada nueva</translation>
        </message>
        <message>
            <source>Ctrl+Tab goes from card to card</source>
            <translation>Ctrl+Tab va de ficha en ficha</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::ChoiceButton</name>
        <message>
            <source>Shift %1</source>
            <translation>Mayús %1</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::CommandLine</name>
        <message>
            <source>Command</source>
            <translation>Orden</translation>
        </message>
        <message>
            <source>Ctrl K or ; for a command</source>
            <translation>Ctrl K o ; para una orden</translation>
        </message>
        <message>
            <source>%1 · Enter to do it, Esc to leave</source>
            <translation>%1 · Intro lo hace, Esc sale</translation>
        </message>
        <message>
            <source>D unit call · status unit · H hold · N note · C close · S select · BK backup · RA reassign · U undo · Esc to leave</source>
            <translation>D unidad llamada · estado unidad · H espera · N nota · C cerrar · S mostrar · BK refuerzo · RA reasignar · U deshacer · Esc sale</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::Cues</name>
        <message>
            <source>%1: DURESS</source>
            <translation>%1: DURESS</translation>
        </message>
        <message>
            <source>the store is away</source>
            <translation>el almacén no responde</translation>
        </message>
        <message>
            <source>%1 missed its check-in</source>
            <translation>%1 no se reportó a tiempo</translation>
        </message>
        <message>
            <source>call %1 is more urgent now</source>
            <translation>llamada %1 más urgente ahora</translation>
        </message>
        <message>
            <source>call %1 is over its target</source>
            <translation>llamada %1 fuera de plazo</translation>
        </message>
        <message>
            <source>new call %1</source>
            <translation>llamada nueva %1</translation>
        </message>
        <message>
            <source>call %1 nears its target</source>
            <translation>llamada %1 cerca del plazo</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::DraftKeeper</name>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n ficha</numerusform>
                <numerusform>%n fichas</numerusform>
            </translation>
        </message>
        <message>
            <source>the command line</source>
            <translation>la línea de órdenes</translation>
        </message>
        <message>
            <source>↺ Back as it was typed at %1: %2</source>
            <translation>↺ Recuperado como estaba escrito (%1): %2</translation>
        </message>
        <message>
            <source>Call %1 has left the board.</source>
            <translation>La llamada %1 ya no está en el tablero.</translation>
        </message>
        <message>
            <source>Call %1 was merged into call %2.</source>
            <translation>La llamada %1 se fusionó con la llamada %2.</translation>
        </message>
        <message>
            <source>Call %1 was closed.</source>
            <translation>La llamada %1 se cerró.</translation>
        </message>
        <message numerus="yes">
            <source>Call %1 has %n new line(s).</source>
            <translation>
                <numerusform>La llamada %1 tiene %n línea nueva.</numerusform>
                <numerusform>La llamada %1 tiene %n líneas nuevas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) opened</source>
            <translation>
                <numerusform>%n llamada abierta</numerusform>
                <numerusform>%n llamadas abiertas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n closed</source>
            <translation>
                <numerusform>%n cerrada</numerusform>
                <numerusform>%n cerradas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unit(s) changed</source>
            <translation>
                <numerusform>%n unidad cambió</numerusform>
                <numerusform>%n unidades cambiaron</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing else changed meanwhile.</source>
            <translation>Mientras tanto no cambió nada más.</translation>
        </message>
        <message>
            <source>Meanwhile: %1.</source>
            <translation>Mientras tanto: %1.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::DuressBanner</name>
        <message>
            <source>call %1</source>
            <translation>llamada %1</translation>
        </message>
        <message>
            <source>call %1, %2</source>
            <translation>llamada %1, %2</translation>
        </message>
        <message>
            <source>on no call: nobody has been asked to help</source>
            <translation>sin llamada: no se pidió ayuda a nadie</translation>
        </message>
        <message>
            <source>last heard %1 ago</source>
            <translation>último contacto hace %1</translation>
        </message>
        <message>
            <source>place not known</source>
            <translation>lugar desconocido</translation>
        </message>
        <message>
            <source>DURESS  %1</source>
            <translation>COACCIÓN (DURESS)  %1</translation>
        </message>
        <message>
            <source> · also %1</source>
            <translation> · también %1</translation>
        </message>
        <message>
            <source>Shows the unit on the map. SAFE and the unit ends it, with a reason.</source>
            <translation>Muestra la unidad en el mapa. SAFE y la unidad la termina, con una razón.</translation>
        </message>
        <message>
            <source>F12 goes there</source>
            <translation>F12 va allí</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::Format</name>
        <message>
            <source>ddd d MMM yyyy</source>
            <extracomment>Date and time zone in the status strip; a QLocale date format.</extracomment>
            <translation>ddd d MMM yyyy</translation>
        </message>
        <message>
            <source>%1 m</source>
            <translation>%1 m</translation>
        </message>
        <message>
            <source>%1 km</source>
            <translation>%1 km</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 h</translation>
        </message>
        <message>
            <source>d MMM</source>
            <extracomment>Day and month before a time of another day; a QLocale date format.</extracomment>
            <translation>d MMM</translation>
        </message>
        <message>
            <source>%1 d %2 h</source>
            <translation>%1 d %2 h</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <extracomment>A day without its time; a QLocale date format.</extracomment>
            <translation>d MMM yyyy</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::HandoverSheet</name>
        <message>
            <source>Alarms now</source>
            <translation>Alarmas ahora</translation>
        </message>
        <message>
            <source>Waiting for a team (since)</source>
            <translation>Esperando a un equipo (desde)</translation>
        </message>
        <message>
            <source>Active (since)</source>
            <translation>Activas (desde)</translation>
        </message>
        <message>
            <source>Held (until)</source>
            <translation>En espera (hasta)</translation>
        </message>
        <message>
            <source>Stacked on a busy unit (since)</source>
            <translation>Siguientes de una unidad ocupada (desde)</translation>
        </message>
        <message>
            <source>Follow-ups (due)</source>
            <translation>Seguimientos (para)</translation>
        </message>
        <message>
            <source>Others have not answered (asked)</source>
            <translation>Otros sin responder (pedido)</translation>
        </message>
        <message>
            <source>Units out (in this status since)</source>
            <translation>Unidades en llamada (en este estado desde)</translation>
        </message>
        <message>
            <source>Closed streets (until)</source>
            <translation>Calles cerradas (hasta)</translation>
        </message>
        <message>
            <source>Notes of the last twelve hours, newest first</source>
            <translation>Notas de las últimas doce horas, lo último primero</translation>
        </message>
        <message>
            <source>%1 · hand-over at %2 · %3</source>
            <translation>%1 · relevo, %2 · %3</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Nivel</translation>
        </message>
        <message>
            <source>Unit, call</source>
            <translation>Unidad, llamada</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Nada</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::HandoverWindow</name>
        <message>
            <source>Hand-over</source>
            <translation>Relevo</translation>
        </message>
        <message>
            <source>As it is now (F5)</source>
            <translation>Como está ahora (F5)</translation>
        </message>
        <message>
            <source>Print (Ctrl+P)</source>
            <translation>Imprimir (Ctrl+P)</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::HelpWindow</name>
        <message>
            <source>Lodestar help</source>
            <translation>Ayuda de Lodestar</translation>
        </message>
        <message>
            <source>en</source>
            <extracomment>Two small letters for the language of this translation: its help is console_&lt;letters&gt;.html</extracomment>
            <translation>es</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::KeyBindings</name>
        <message>
            <source>%1 is “%2” already; give that another key first.</source>
            <translation>%1 ya es “%2”; dé primero otra tecla a esa acción.</translation>
        </message>
        <message>
            <source>“%1” has the same key on every console.</source>
            <translation>“%1” tiene la misma tecla en todas las consolas.</translation>
        </message>
        <message>
            <source>Press the key that it should have.</source>
            <translation>Pulse la tecla que debe tener.</translation>
        </message>
        <message>
            <source>One key, with Ctrl, Alt or Shift; not several in a row.</source>
            <translation>Una tecla, con Ctrl, Alt o Shift; no varias seguidas.</translation>
        </message>
        <message>
            <source>%1 is needed for typing; take it with Ctrl or Alt, or an F key.</source>
            <translation>%1 hace falta para escribir; úsela con Ctrl o Alt, o elija una tecla F.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::KeyEditor</name>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Acciones y sus teclas</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Qué hace</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Tecla</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>Tecla nueva</translation>
        </message>
        <message>
            <source>Choose an action, then press its new key in the field.</source>
            <translation>Elija una acción y pulse su tecla nueva en el campo.</translation>
        </message>
        <message>
            <source>Give it this key</source>
            <translation>Darle esta tecla</translation>
        </message>
        <message>
            <source>As it was at first</source>
            <translation>Como al inicio</translation>
        </message>
        <message>
            <source>%1, the same everywhere</source>
            <translation>%1, igual en todas</translation>
        </message>
        <message>
            <source>✓ “%1” has its new key.</source>
            <translation>✓ “%1” tiene su tecla nueva.</translation>
        </message>
        <message>
            <source>✓ “%1” has its first key.</source>
            <translation>✓ “%1” tiene su tecla inicial.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::KeySheet</name>
        <message>
            <source>does</source>
            <translation>hace</translation>
        </message>
        <message>
            <source>Lodestar · keys and commands</source>
            <translation>Lodestar · teclas y órdenes</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Tecla</translation>
        </message>
        <message>
            <source>take back what was done last</source>
            <translation>deshacer lo último que se hizo</translation>
        </message>
        <message>
            <source>Command line, %1: Tab completes, the line says what Enter will do</source>
            <translation>Línea de órdenes, %1: Tab completa, la línea dice qué hará Intro</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Orden</translation>
        </message>
        <message>
            <source>%1 unit</source>
            <translation>%1 unidad</translation>
        </message>
        <message>
            <source>Statuses</source>
            <translation>Estados</translation>
        </message>
        <message>
            <source>Fields can be named, in any order: D unit=STAR2 call=1042.</source>
            <translation>Los campos se pueden nombrar, en cualquier orden: D unit=STAR2 call=1042.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::LocationField</name>
        <message>
            <source>%1 · not number %2</source>
            <translation>%1 · no es el número %2</translation>
        </message>
        <message>
            <source>Places that fit</source>
            <translation>Lugares que coinciden</translation>
        </message>
        <message>
            <source>as typed, not located: %1</source>
            <translation>como está escrito, sin ubicar: %1</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::LockCover</name>
        <message>
            <source>Locked</source>
            <translation>Bloqueada</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Desbloquear</translation>
        </message>
        <message>
            <source>No PIN is set here: Enter unlocks. Ctrl Alt P sets one.</source>
            <translation>Aquí no hay PIN: Intro desbloquea. Ctrl Alt P pone uno.</translation>
        </message>
        <message>
            <source>Your PIN, then Enter. Alarms are still heard.</source>
            <translation>Su PIN, luego Intro. Las alarmas se siguen oyendo.</translation>
        </message>
        <message>
            <source>No call is waiting.</source>
            <translation>Ninguna llamada espera.</translation>
        </message>
        <message>
            <source>%1 waiting: %2</source>
            <translation>%1 en cola: %2</translation>
        </message>
        <message>
            <source>no level</source>
            <translation>sin nivel</translation>
        </message>
        <message>
            <source>▲ DURESS: %1</source>
            <translation>▲ DURESS: %1</translation>
        </message>
        <message>
            <source>▲ Check-ins missed: %1</source>
            <translation>▲ Sin reportarse a tiempo: %1</translation>
        </message>
        <message>
            <source>▲ Calls over target: %1</source>
            <translation>▲ Llamadas fuera de plazo: %1</translation>
        </message>
        <message>
            <source>▲ That is not the PIN.</source>
            <translation>▲ Ese no es el PIN.</translation>
        </message>
        <message>
            <source>▲ Wrong %1 times; try again in half a minute.</source>
            <translation>▲ Incorrecto %1 veces; intente de nuevo en medio minuto.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::MainWindow</name>
        <message>
            <source>Roster, map and timeline</source>
            <translation>Lista de unidades, mapa y cronología</translation>
        </message>
        <message>
            <source>away; trying again</source>
            <translation>no responde; se reintenta</translation>
        </message>
        <message>
            <source>not open</source>
            <translation>sin abrir</translation>
        </message>
        <message>
            <source>No call is waiting.</source>
            <translation>Ninguna llamada espera.</translation>
        </message>
        <message>
            <source>Select a call first: F3 takes the worst waiting one.</source>
            <translation>Seleccione antes una llamada: F3 toma la más grave en cola.</translation>
        </message>
        <message>
            <source>There is no alert.</source>
            <translation>No hay alertas.</translation>
        </message>
        <message>
            <source>A new call card holds text that no call has yet. Leave and lose it?</source>
            <translation>Una ficha nueva tiene texto que aún no está en ninguna llamada. ¿Salir y perderlo?</translation>
        </message>
        <message>
            <source>Leave and lose it</source>
            <translation>Salir y perderlo</translation>
        </message>
        <message>
            <source>There is no call %1.</source>
            <translation>No existe la llamada %1.</translation>
        </message>
        <message>
            <source>Call %1 closed long ago; it can be read, not changed.</source>
            <translation>La llamada %1 se cerró hace mucho; se puede leer, no cambiar.</translation>
        </message>
        <message>
            <source>NOT done: %1</source>
            <translation>NO hecho: %1</translation>
        </message>
        <message>
            <source>New rules are in force: %1, version %2</source>
            <translation>Nuevas reglas en vigor: %1, versión %2</translation>
        </message>
        <message>
            <source>%1 calls and %2 units: %3</source>
            <translation>%1 llamadas y %2 unidades: %3</translation>
        </message>
        <message>
            <source>call %1 is in your hand</source>
            <translation>usted lleva la llamada %1</translation>
        </message>
        <message>
            <source>You have call %1 in hand.</source>
            <translation>Usted lleva la llamada %1.</translation>
        </message>
        <message>
            <source>What is typed is kept again.</source>
            <translation>Lo que se escribe vuelve a guardarse.</translation>
        </message>
        <message>
            <source>Call %1 has left the board: it can be read and not taken in hand.</source>
            <translation>La llamada %1 ya no está en el tablero: se puede leer, pero no tomar en mano.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::MapPanel</name>
        <message>
            <source>place %1 min old</source>
            <translation>posición de hace %1 min</translation>
        </message>
        <message>
            <source>seen %1 min ago</source>
            <translation>visto hace %1 min</translation>
        </message>
        <message>
            <source>place not known (call %1)</source>
            <translation>posición desconocida (llamada %1)</translation>
        </message>
        <message>
            <source>place not known (its home)</source>
            <translation>posición desconocida (su base)</translation>
        </message>
        <message>
            <source>home</source>
            <translation>base</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Mapa</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>Unidades</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>Llamadas</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>Zonas</translation>
        </message>
        <message>
            <source>Shows or hides this layer of the map</source>
            <translation>Muestra u oculta esta capa del mapa</translation>
        </message>
        <message>
            <source>0 shows all</source>
            <translation>0 muestra todo</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minutos</translation>
        </message>
        <message>
            <source>Shows from where one comes to the selected call in 4, 8 and 12 minutes</source>
            <translation>Muestra desde dónde se llega a la llamada elegida en 4, 8 y 12 minutos</translation>
        </message>
        <message>
            <source>closed until %1</source>
            <translation>cerrada hasta %1</translation>
        </message>
        <message>
            <source>closed until %1 · not on this map</source>
            <translation>cerrada hasta %1 · no está en este mapa</translation>
        </message>
        <message>
            <source>New call here</source>
            <translation>Nueva llamada aquí</translation>
        </message>
        <message>
            <source>this street</source>
            <translation>esta calle</translation>
        </message>
        <message>
            <source>Close %1 …</source>
            <translation>Cerrar %1 …</translation>
        </message>
        <message>
            <source>Reopen %1</source>
            <translation>Reabrir %1</translation>
        </message>
        <message>
            <source>follows %1 · F stops</source>
            <translation>sigue a %1 · F para</translation>
        </message>
        <message>
            <source>shows %1 · 0 shows all</source>
            <translation>muestra %1 · 0 muestra todo</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::MapView</name>
        <message>
            <source>Map of calls and units</source>
            <translation>Mapa de llamadas y unidades</translation>
        </message>
        <message>
            <source>DURESS %1</source>
            <translation>DURESS %1</translation>
        </message>
        <message numerus="yes">
            <source>%n call(s)</source>
            <translation>
                <numerusform>%n llamada</numerusform>
                <numerusform>%n llamadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unit(s)</source>
            <translation>
                <numerusform>%n unidad</numerusform>
                <numerusform>%n unidades</numerusform>
            </translation>
        </message>
        <message>
            <source>follows %1</source>
            <translation>sigue a %1</translation>
        </message>
        <message>
            <source>call %1, level %2</source>
            <translation>llamada %1, nivel %2</translation>
        </message>
        <message>
            <source>unit %1, %2 %3</source>
            <translation>unidad %1, %2 %3</translation>
        </message>
        <message>
            <source>%1 ft</source>
            <translation>%1 ft</translation>
        </message>
        <message>
            <source>%1 mi</source>
            <translation>%1 mi</translation>
        </message>
        <message>
            <source>Measure: click points, or Enter for the cross; Esc ends</source>
            <translation>Medir: haga clic en los puntos, o Intro para la cruz; Esc termina</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>%1 · ▲ no free team in reach</source>
            <translation>%1 · ▲ ningún equipo libre al alcance</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::NoteWords</name>
        <message>
            <source>(erased)</source>
            <translation>(borrado)</translation>
        </message>
        <message>
            <source>%1 counts; PF %2 with a reason sets it aside</source>
            <translation>%1 cuenta; PF %2 con una razón lo descarta</translation>
        </message>
        <message>
            <source>%1 set aside: %2</source>
            <translation>%1 se descartó: %2</translation>
        </message>
        <message>
            <source>%1 does not count; PC %2 lets it count</source>
            <translation>%1 no cuenta; PC %2 hace que cuente</translation>
        </message>
        <message>
            <source>%1 will count if the place or name stays</source>
            <translation>%1 contará si el lugar o el nombre no cambia</translation>
        </message>
        <message>
            <source>counts until %1</source>
            <translation>cuenta hasta %1</translation>
        </message>
        <message>
            <source>expired %1</source>
            <translation>venció %1</translation>
        </message>
        <message>
            <source>note %1</source>
            <translation>nota %1</translation>
        </message>
        <message>
            <source>fitted earlier</source>
            <translation>coincidía antes</translation>
        </message>
        <message>
            <source>▲ %1 still counts by note %2, which was withdrawn</source>
            <translation>▲ %1 aún cuenta por la nota %2, que se retiró</translation>
        </message>
        <message>
            <source>PF %1 with a reason sets it aside</source>
            <translation>PF %1 con una razón lo descarta</translation>
        </message>
        <message>
            <source>≈ This looks like call %1, %2 ago, %3 away</source>
            <translation>≈ Se parece a la llamada %1, hace %2, a %3</translation>
        </message>
        <message>
            <source>≈ This looks like call %1, %2 ago</source>
            <translation>≈ Se parece a la llamada %1, hace %2</translation>
        </message>
        <message>
            <source>%1 · Enter opens a new call, %2 adds this report to call %3</source>
            <translation>%1 · Intro abre una llamada nueva, %2 añade este aviso a la llamada %3</translation>
        </message>
        <message>
            <source>also like %1</source>
            <translation>también se parece a %1</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::Outbox</name>
        <message>
            <source>%1 …</source>
            <translation>%1 …</translation>
        </message>
        <message>
            <source>✓ done: %1</source>
            <translation>✓ hecho: %1</translation>
        </message>
        <message>
            <source> · then </source>
            <translation> · luego </translation>
        </message>
        <message>
            <source>NOT done: %1</source>
            <translation>NO hecho: %1</translation>
        </message>
        <message>
            <source>NOT done: %1. %2</source>
            <translation>NO hecho: %1. %2</translation>
        </message>
        <message>
            <source>▲ NOT sent: the line before is still on its way to the store. Enter again when it is done.</source>
            <translation>▲ NO enviado: la línea anterior sigue en camino al almacén. Pulse Intro de nuevo cuando esté hecha.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::OutlookStrip</name>
        <message>
            <source>the team waits for police</source>
            <translation>el equipo espera a la policía</translation>
        </message>
        <message>
            <source>the team waits for EMS</source>
            <translation>el equipo espera a la ambulancia</translation>
        </message>
        <message>
            <source>&lt;b&gt;%1&lt;/b&gt; is the result</source>
            <translation>&lt;b&gt;%1&lt;/b&gt; es el resultado</translation>
        </message>
        <message>
            <source>&lt;b&gt;%1&lt;/b&gt; so far</source>
            <translation>&lt;b&gt;%1&lt;/b&gt; hasta ahora</translation>
        </message>
        <message>
            <source>&lt;b&gt;%1&lt;/b&gt; if the answer is “%2”</source>
            <translation>&lt;b&gt;%1&lt;/b&gt; si la respuesta es «%2»</translation>
        </message>
        <message>
            <source>&lt;b&gt;%1&lt;/b&gt; by decision: %2</source>
            <translation>&lt;b&gt;%1&lt;/b&gt; por decisión: %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>▲ not triaged: the protective plan goes now</source>
            <translation>▲ sin triaje: el plan de protección va ahora</translation>
        </message>
        <message>
            <source>▲ not triaged: the protective plan goes by itself in %1</source>
            <translation>▲ sin triaje: el plan de protección va por sí solo en %1</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::PaperDesk</name>
        <message>
            <source>✓ sent to the printer “%1”</source>
            <translation>✓ enviado a la impresora “%1”</translation>
        </message>
        <message>
            <source>There is no printer and no folder for sheets here: start with --printer or --paper.</source>
            <translation>Aquí no hay impresora ni carpeta para hojas: inicie con --printer o --paper.</translation>
        </message>
        <message>
            <source>✓ written: %1</source>
            <translation>✓ escrito: %1</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::Pin</name>
        <message numerus="yes">
            <source>A PIN has at least %n signs.</source>
            <translation>
                <numerusform>Un PIN tiene al menos %n carácter.</numerusform>
                <numerusform>Un PIN tiene al menos %n caracteres.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is too little memory to keep a PIN.</source>
            <translation>Hay muy poca memoria para guardar un PIN.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::PinWindow</name>
        <message>
            <source>PIN to unlock this console</source>
            <translation>PIN para desbloquear esta consola</translation>
        </message>
        <message>
            <source>PIN until now</source>
            <translation>PIN actual</translation>
        </message>
        <message>
            <source>New PIN</source>
            <translation>PIN nuevo</translation>
        </message>
        <message>
            <source>New PIN again</source>
            <translation>PIN nuevo otra vez</translation>
        </message>
        <message>
            <source>At least four signs. It is kept as a hash on this workstation only.</source>
            <translation>Al menos cuatro caracteres. Se guarda como hash solo en este puesto.</translation>
        </message>
        <message>
            <source>At least four signs; leave both empty to unlock without a PIN.</source>
            <translation>Al menos cuatro caracteres; deje ambos vacíos para desbloquear sin PIN.</translation>
        </message>
        <message>
            <source>Set the PIN</source>
            <translation>Poner el PIN</translation>
        </message>
        <message>
            <source>▲ That is not the PIN until now.</source>
            <translation>▲ Ese no es el PIN actual.</translation>
        </message>
        <message>
            <source>▲ The two new PINs differ.</source>
            <translation>▲ Los dos PIN nuevos difieren.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::ProcessSpeaker</name>
        <message>
            <source>the sound device does not answer</source>
            <translation>el dispositivo de sonido no responde</translation>
        </message>
        <message>
            <source>the player %1 does not start</source>
            <translation>el reproductor %1 no inicia</translation>
        </message>
        <message>
            <source>no player; install pipewire-bin, pulseaudio-utils or alsa-utils</source>
            <translation>sin reproductor; instale pipewire-bin, pulseaudio-utils o alsa-utils</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::QuestionBox</name>
        <message>
            <source>Triage question</source>
            <translation>Pregunta de triaje</translation>
        </message>
        <message>
            <source> (all that hold, then Enter)</source>
            <translation> (todas las que valgan, luego Intro)</translation>
        </message>
        <message>
            <source>Why this question</source>
            <translation>Por qué esta pregunta</translation>
        </message>
        <message>
            <source>Not taken: the answer before is still on its way to the store.</source>
            <translation>No se tomó: la respuesta anterior sigue en camino al almacén.</translation>
        </message>
        <message>
            <source>Not taken: this question had only just come up. Press the key again.</source>
            <translation>No se tomó: esta pregunta acababa de aparecer. Pulse la tecla otra vez.</translation>
        </message>
        <message>
            <source>No answer is chosen: press the key on one, or go to one with the arrow keys and press Enter.</source>
            <translation>No hay respuesta elegida: pulse la tecla de una, o vaya a una con las flechas y pulse Intro.</translation>
        </message>
        <message>
            <source>Nothing is ticked: press the keys of all that hold, then Enter.</source>
            <translation>No hay nada marcado: pulse las teclas de todas las que valen y después Intro.</translation>
        </message>
        <message>
            <source>No answer has the key %1.</source>
            <translation>Ninguna respuesta tiene la tecla %1.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::QueueBar</name>
        <message>
            <source>not grouped</source>
            <translation>sin agrupar</translation>
        </message>
        <message>
            <source>by level</source>
            <translation>por nivel</translation>
        </message>
        <message>
            <source>by zone</source>
            <translation>por zona</translation>
        </message>
        <message>
            <source>by plan</source>
            <translation>por plan</translation>
        </message>
        <message>
            <source>by nature</source>
            <translation>por naturaleza</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>Vistas</translation>
        </message>
        <message>
            <source>Filter of the calls</source>
            <translation>Filtro de las llamadas</translation>
        </message>
        <message>
            <source>words, or level:1 zone:… unit:… waiting:&gt;5m</source>
            <translation>palabras, o nivel:1 zona:… unidad:… espera:&gt;5m</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>Nombre de la vista</translation>
        </message>
        <message>
            <source>name of the view; Enter keeps it, Esc does not</source>
            <translation>nombre de la vista; Intro la guarda, Esc no</translation>
        </message>
        <message>
            <source>Kept views of the calls</source>
            <translation>Vistas guardadas de las llamadas</translation>
        </message>
        <message>
            <source>All calls</source>
            <translation>Todas las llamadas</translation>
        </message>
        <message>
            <source>Takes the filter off (%1)</source>
            <translation>Quita el filtro (%1)</translation>
        </message>
        <message>
            <source>Calls: %1</source>
            <translation>Llamadas: %1</translation>
        </message>
        <message>
            <source>No view is kept yet</source>
            <translation>Aún no hay vistas guardadas</translation>
        </message>
        <message>
            <source>&amp;Keep this view …</source>
            <translation>&amp;Guardar esta vista …</translation>
        </message>
        <message>
            <source>&amp;Forget</source>
            <translation>&amp;Olvidar</translation>
        </message>
        <message>
            <source>&amp;All calls, not grouped</source>
            <translation>&amp;Todas las llamadas, sin agrupar</translation>
        </message>
        <message>
            <source>View "%1"</source>
            <translation>Vista "%1"</translation>
        </message>
        <message>
            <source>Filter or group the calls first; then that can be kept.</source>
            <translation>Primero filtre o agrupe las llamadas; eso se puede guardar.</translation>
        </message>
        <message>
            <source>Free words, places and call numbers are not kept in a view, for a name could be among them: use fields such as zone: or nature:.</source>
            <translation>Las palabras libres, los lugares y los números de llamada no se guardan en una vista, porque podría haber un nombre: use campos como zona: o naturaleza:.</translation>
        </message>
        <message>
            <source>View "%1" is now this one.</source>
            <translation>La vista "%1" es ahora esta.</translation>
        </message>
        <message>
            <source>View "%1" is kept.</source>
            <translation>La vista "%1" está guardada.</translation>
        </message>
        <message>
            <source>View "%1" is forgotten.</source>
            <translation>La vista "%1" está olvidada.</translation>
        </message>
        <message numerus="yes">
            <source>%n in DURESS</source>
            <translation>
                <numerusform>%n en COACCIÓN</numerusform>
                <numerusform>%n en COACCIÓN</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n OVERDUE</source>
            <translation>
                <numerusform>%n FUERA DE PLAZO</numerusform>
                <numerusform>%n FUERA DE PLAZO</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not triaged</source>
            <translation>
                <numerusform>%n sin triaje</numerusform>
                <numerusform>%n sin triaje</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n nueva</numerusform>
                <numerusform>%n nuevas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late follow-up(s)</source>
            <translation>
                <numerusform>%n seguimiento atrasado</numerusform>
                <numerusform>%n seguimientos atrasados</numerusform>
            </translation>
        </message>
        <message>
            <source>all calls are shown</source>
            <translation>se muestran todas las llamadas</translation>
        </message>
        <message>
            <source>Fields: level: zone: nature: plan: unit: flag: place: call: waiting:&gt;5m is:overdue; - before one leaves it out</source>
            <translation>Campos: nivel: zona: naturaleza: plan: unidad: marca: lugar: llamada: espera:&gt;5m es:fuera_de_plazo; - delante lo excluye</translation>
        </message>
        <message>
            <source>FILTER ON: %1 of %2 calls</source>
            <translation>FILTRO ACTIVO: %1 de %2 llamadas</translation>
        </message>
        <message numerus="yes">
            <source>%n hidden</source>
            <translation>
                <numerusform>%n oculta</numerusform>
                <numerusform>%n ocultas</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 shows them</source>
            <translation>%1 las muestra</translation>
        </message>
        <message>
            <source>%1 takes the filter off</source>
            <translation>%1 quita el filtro</translation>
        </message>
        <message>
            <source>Grouping of the calls: %1</source>
            <translation>Agrupación de las llamadas: %1</translation>
        </message>
        <message>
            <source>Show these</source>
            <translation>Mostrarlas</translation>
        </message>
        <message>
            <source>Show hidden</source>
            <translation>Mostrar ocultas</translation>
        </message>
        <message>
            <source>Shows them in spite of the filter (%1)</source>
            <translation>Las muestra a pesar del filtro (%1)</translation>
        </message>
        <message numerus="yes">
            <source>%n crew(s) not heard of</source>
            <translation>
                <numerusform>%n equipo del que no se sabe nada</numerusform>
                <numerusform>%n equipos de los que no se sabe nada</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n crew(s) UNPROTECTED</source>
            <translation>
                <numerusform>%n equipo SIN PROTECCIÓN</numerusform>
                <numerusform>%n equipos SIN PROTECCIÓN</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::QueueModel</name>
        <message>
            <source>late %1</source>
            <translation>tarde %1</translation>
        </message>
        <message>
            <source>in %1</source>
            <translation>en %1</translation>
        </message>
        <message>
            <source>target near</source>
            <translation>cerca del plazo</translation>
        </message>
        <message>
            <source>over target</source>
            <translation>fuera de plazo</translation>
        </message>
        <message>
            <source>not located</source>
            <translation>sin situar</translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>nivel %1</translation>
        </message>
        <message>
            <source>call %1</source>
            <translation>llamada %1</translation>
        </message>
        <message>
            <source>outside the filter</source>
            <translation>fuera del filtro</translation>
        </message>
        <message numerus="yes">
            <source>%n call(s)</source>
            <translation>
                <numerusform>%n llamada</numerusform>
                <numerusform>%n llamadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n over target</source>
            <translation>
                <numerusform>%n fuera de plazo</numerusform>
                <numerusform>%n fuera de plazo</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not triaged</source>
            <translation>
                <numerusform>%n sin triaje</numerusform>
                <numerusform>%n sin triaje</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2, folded; Enter opens it</source>
            <translation>%1, %2, cerrado; Intro lo abre</translation>
        </message>
        <message>
            <source>%1, %2, open; Enter folds it</source>
            <translation>%1, %2, abierto; Intro lo cierra</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::QueuePanel</name>
        <message>
            <source>Waiting %1</source>
            <translation>En cola %1</translation>
        </message>
        <message>
            <source>Active %1</source>
            <translation>Activas %1</translation>
        </message>
        <message>
            <source>Holding %1</source>
            <translation>En espera %1</translation>
        </message>
        <message>
            <source>Follow-up %1</source>
            <translation>Seguimiento %1</translation>
        </message>
        <message>
            <source>No call is waiting.</source>
            <translation>Ninguna llamada espera.</translation>
        </message>
        <message>
            <source>No call is being worked.</source>
            <translation>Ninguna llamada está en curso.</translation>
        </message>
        <message>
            <source>No call is on hold.</source>
            <translation>Ninguna llamada está en espera.</translation>
        </message>
        <message>
            <source>No follow-up is due.</source>
            <translation>Ningún seguimiento pendiente.</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>Llamadas</translation>
        </message>
        <message>
            <source>Calls, worst first</source>
            <translation>Llamadas, la más grave primero</translation>
        </message>
        <message>
            <source>worst first</source>
            <translation>la más grave primero</translation>
        </message>
        <message>
            <source>Put back among the waiting</source>
            <translation>Devolver a la cola</translation>
        </message>
        <message>
            <source>Hold …</source>
            <translation>Poner en espera …</translation>
        </message>
        <message>
            <source>Send %1</source>
            <translation>Enviar %1</translation>
        </message>
        <message>
            <source>Tell %1 …</source>
            <translation>Avisar a %1 …</translation>
        </message>
        <message>
            <source>Add a note …</source>
            <translation>Añadir nota …</translation>
        </message>
        <message>
            <source>Close …</source>
            <translation>Cerrar …</translation>
        </message>
        <message numerus="yes">
            <source>▲ %n above</source>
            <translation>
                <numerusform>▲ %n arriba</numerusform>
                <numerusform>▲ %n arriba</numerusform>
            </translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtro</translation>
        </message>
        <message>
            <source>Shows or takes away the filter of the calls</source>
            <translation>Muestra o quita el filtro de las llamadas</translation>
        </message>
        <message>
            <source>No call is hidden.</source>
            <translation>No hay ninguna llamada oculta.</translation>
        </message>
        <message>
            <source>The filter hides every call here.</source>
            <translation>El filtro oculta aquí todas las llamadas.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::RecommendationPanel</name>
        <message>
            <source>Recommended</source>
            <translation>Recomendados</translation>
        </message>
        <message>
            <source>Units that can go, best first</source>
            <translation>Unidades que pueden ir, la mejor primero</translation>
        </message>
        <message>
            <source>Select a call to see who can go.</source>
            <translation>Seleccione una llamada para ver quién puede ir.</translation>
        </message>
        <message>
            <source>Not recommended, and why</source>
            <translation>No recomendados, y por qué</translation>
        </message>
        <message>
            <source>Units that are not recommended, with the reason</source>
            <translation>Unidades no recomendadas, con el motivo</translation>
        </message>
        <message>
            <source>▲ The call is not located: no travel time can be told.</source>
            <translation>▲ La llamada no está situada: no hay tiempos de viaje.</translation>
        </message>
        <message>
            <source>▲ Fallback: %1</source>
            <translation>▲ Plan alternativo: %1</translation>
        </message>
        <message>
            <source>▲ The plan cannot be filled now.</source>
            <translation>▲ El plan no se puede cubrir ahora.</translation>
        </message>
        <message>
            <source>Recommended for %1</source>
            <translation>Recomendados para %1</translation>
        </message>
        <message>
            <source>%1 · plan %2</source>
            <translation>%1 · plan %2</translation>
        </message>
        <message>
            <source>Nobody can go; the reasons stand below.</source>
            <translation>Nadie puede ir; los motivos están abajo.</translation>
        </message>
        <message>
            <source>✓ The plan is filled. One more goes by D and its name.</source>
            <translation>✓ El plan está completo. Una más va con D y su nombre.</translation>
        </message>
        <message>
            <source>◆ %1 instead of %2 keeps %3 covered, %4 min later.</source>
            <translation>◆ %1 en vez de %2 mantiene cobertura en %3, %4 min más tarde.</translation>
        </message>
        <message>
            <source>◆ %1 is on call %2, free in about %3 min, and could be here in %4 min.</source>
            <translation>◆ %1 está en la llamada %2, libre en aprox. %3 min, y podría llegar en %4 min.</translation>
        </message>
        <message>
            <source>This call is over; nobody is sent to it.</source>
            <translation>Esta llamada terminó; no se envía a nadie.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::RoomLife</name>
        <message>
            <source>New here? %1 leads you through a call.</source>
            <translation>¿Es su primera vez? %1 le guía por una llamada.</translation>
        </message>
        <message>
            <source>Select a call first: F3 takes the worst waiting one.</source>
            <translation>Seleccione antes una llamada: F3 toma la más grave en cola.</translation>
        </message>
        <message>
            <source>locked by hand</source>
            <translation>bloqueada a mano</translation>
        </message>
        <message>
            <source>no key for %1 min</source>
            <translation>sin teclas %1 min</translation>
        </message>
        <message>
            <source>No paper sheet</source>
            <translation>Sin hoja en papel</translation>
        </message>
        <message>
            <source>Sheet of %1</source>
            <translation>Hoja de %1</translation>
        </message>
        <message>
            <source>The tour opens an invented call: start a demo, lodestar --demo meridian-evening.</source>
            <translation>El recorrido abre una llamada inventada: inicie una demo, lodestar --demo meridian-evening.</translation>
        </message>
        <message>
            <source>No sound</source>
            <translation>Sin sonido</translation>
        </message>
        <message>
            <source>Muted until %1</source>
            <translation>Silencio hasta %1</translation>
        </message>
        <message>
            <source>Sound at 0 %</source>
            <translation>Sonido al 0 %</translation>
        </message>
        <message>
            <source>Sound %1 %</source>
            <translation>Sonido %1 %</translation>
        </message>
        <message>
            <source>The PIN is gone; Enter unlocks.</source>
            <translation>Ya no hay PIN; Intro desbloquea.</translation>
        </message>
        <message>
            <source>✓ The PIN is set.</source>
            <translation>✓ El PIN está puesto.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::RosterModel</name>
        <message>
            <source>shift over %1 ago</source>
            <translation>turno acabado hace %1</translation>
        </message>
        <message>
            <source>%1:%2 left</source>
            <translation>quedan %1:%2</translation>
        </message>
        <message>
            <source>call %1 · %2</source>
            <translation>llamada %1 · %2</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::RosterPanel</name>
        <message>
            <source>Roster</source>
            <translation>Unidades</translation>
        </message>
        <message>
            <source>Roster of units</source>
            <translation>Lista de unidades</translation>
        </message>
        <message>
            <source>The roster is empty.</source>
            <translation>No hay unidades.</translation>
        </message>
        <message numerus="yes">
            <source>%n available</source>
            <translation>
                <numerusform>%n disponible</numerusform>
                <numerusform>%n disponibles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conditional</source>
            <translation>
                <numerusform>%n condicional</numerusform>
                <numerusform>%n condicionales</numerusform>
            </translation>
        </message>
        <message>
            <source>Reassign to %1 …</source>
            <translation>Reasignar a %1 …</translation>
        </message>
        <message>
            <source>Dispatch to %1 …</source>
            <translation>Despachar a %1 …</translation>
        </message>
        <message>
            <source>Make %1 its next call</source>
            <translation>%1 como su próxima llamada</translation>
        </message>
        <message>
            <source>Offer %1 to it</source>
            <translation>Ofrecerle %1</translation>
        </message>
        <message>
            <source>It has checked in</source>
            <translation>Ya se reportó</translation>
        </message>
        <message>
            <source>Police to back it up …</source>
            <translation>Refuerzo policial …</translation>
        </message>
        <message>
            <source>Take it off %1 …</source>
            <translation>Quitar de %1 …</translation>
        </message>
        <message>
            <source>End the duress …</source>
            <translation>Terminar coacción …</translation>
        </message>
        <message>
            <source>Duress</source>
            <translation>Coacción (DURESS)</translation>
        </message>
        <message>
            <source>◆ %1 would help most in %2, %3 min away.</source>
            <translation>◆ %1 ayudaría más en %2, a %3 min.</translation>
        </message>
        <message>
            <source>◆ The next free team stands best in %1.</source>
            <translation>◆ El próximo equipo libre estaría mejor en %1.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::RulesCheck</name>
        <message>
            <source>The rules in force are not proven safe: %1, version %2. Ask an administrator to check them and to adopt safe ones.</source>
            <translation>No está demostrado que las reglas vigentes sean seguras: %1, versión %2. Pida a un administrador que las compruebe y adopte otras seguras.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::Sheet</name>
        <message>
            <source>there is no printer “%1” here</source>
            <translation>aquí no hay impresora “%1”</translation>
        </message>
        <message>
            <source>the printer “%1” does not print</source>
            <translation>la impresora “%1” no imprime</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::Shown</name>
        <message>
            <source>(withheld)</source>
            <translation>(reservado)</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::Sounds</name>
        <message>
            <source>this console has no sound</source>
            <translation>esta consola no tiene sonido</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::StatusStrip</name>
        <message>
            <source>call-taker</source>
            <translation>operador de llamadas</translation>
        </message>
        <message>
            <source>dispatcher</source>
            <translation>despachador</translation>
        </message>
        <message>
            <source>supervisor</source>
            <translation>supervisor</translation>
        </message>
        <message>
            <source>trainer</source>
            <translation>instructor</translation>
        </message>
        <message>
            <source>clinician</source>
            <translation>clínico</translation>
        </message>
        <message>
            <source>administrator</source>
            <translation>administrador</translation>
        </message>
        <message>
            <source>the system</source>
            <translation>el sistema</translation>
        </message>
        <message>
            <source>Journal opening</source>
            <translation>Abriendo el diario</translation>
        </message>
        <message>
            <source>Journal</source>
            <translation>Diario</translation>
        </message>
        <message>
            <source>Journal: %1</source>
            <translation>Diario: %1</translation>
        </message>
        <message>
            <source>AVL %1/%2</source>
            <translation>AVL %1/%2</translation>
        </message>
        <message numerus="yes">
            <source>▲ %1 · %n more</source>
            <translation>
                <numerusform>▲ %1 · %n más</numerusform>
                <numerusform>▲ %1 · %n más</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::TimelinePanel</name>
        <message>
            <source>Timeline</source>
            <translation>Cronología</translation>
        </message>
        <message>
            <source>Timeline of the call, newest first</source>
            <translation>Cronología de la llamada, lo último primero</translation>
        </message>
        <message>
            <source>Select a call to read what happened.</source>
            <translation>Seleccione una llamada para leer lo ocurrido.</translation>
        </message>
        <message>
            <source>newest first</source>
            <translation>lo último primero</translation>
        </message>
        <message>
            <source>Timeline %1</source>
            <translation>Cronología %1</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::TourStrip</name>
        <message>
            <source>Press %1: an empty call card opens.</source>
            <translation>Pulse %1: se abre una ficha vacía.</translation>
        </message>
        <message>
            <source>Type a place of the map, such as a street's name; choose it with the arrow keys, then Enter until the call is open.</source>
            <translation>Escriba un lugar del mapa, como el nombre de una calle; elíjalo con las flechas, luego Intro hasta que la llamada esté abierta.</translation>
        </message>
        <message>
            <source>Answer the questions with their digits (%1 brings you to them), until the level is sure.</source>
            <translation>Responda las preguntas con sus números (%1 le lleva a ellas), hasta que el nivel sea definitivo.</translation>
        </message>
        <message>
            <source>Press %1: the recommended team is sent.</source>
            <translation>Pulse %1: se envía el equipo recomendado.</translation>
        </message>
        <message>
            <source>Press %1: a status for the unit stands in the command line; Enter sets it. Bring the unit on its way or to the scene.</source>
            <translation>Pulse %1: en la línea de órdenes hay un estado para la unidad; Intro lo pone. Ponga la unidad en camino o en la escena.</translation>
        </message>
        <message>
            <source>Press %1, type the beginning of an outcome, such as “declined”, and Enter: the call is closed.</source>
            <translation>Pulse %1, escriba el comienzo de un resultado, como “declined”, e Intro: la llamada se cierra.</translation>
        </message>
        <message>
            <source>Leave the tour (Esc)</source>
            <translation>Salir del recorrido (Esc)</translation>
        </message>
        <message>
            <source>DONE</source>
            <translation>LISTO</translation>
        </message>
        <message>
            <source>STEP %1 OF %2</source>
            <translation>PASO %1 DE %2</translation>
        </message>
        <message>
            <source>That was a whole call, from ring to closed. %1 explains whatever has the keyboard.</source>
            <translation>Fue una llamada completa, desde que sonó hasta el cierre. %1 explica lo que tenga el teclado.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::UndoLog</name>
        <message>
            <source>“U” is a status here; write UNDO to take back</source>
            <translation>“U” es aquí un estado; escriba UNDO para deshacer</translation>
        </message>
        <message>
            <source>U takes back the last thing done here, U 2 the one before it</source>
            <translation>U deshace lo último que se hizo aquí, U 2 lo anterior</translation>
        </message>
        <message>
            <source>nothing was done here that could be taken back</source>
            <translation>aquí no se hizo nada que se pueda deshacer</translation>
        </message>
        <message>
            <source>so much was not done here</source>
            <translation>aquí no se hizo tanto</translation>
        </message>
        <message>
            <source>takes back: %1</source>
            <translation>deshace: %1</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::UnsentTexts</name>
        <message>
            <source>What was on its way to call %1 is NOT in the record: send it again.</source>
            <translation>Lo que iba en camino a la llamada %1 NO está en el registro: envíelo de nuevo.</translation>
        </message>
        <message>
            <source>The new call that was on its way is NOT in the record: send it again.</source>
            <translation>La llamada nueva que iba en camino NO está en el registro: envíela de nuevo.</translation>
        </message>
        <message>
            <source>The new call that was on its way is in the record: it is call %1.</source>
            <translation>La llamada nueva que iba en camino está en el registro: es la llamada %1.</translation>
        </message>
        <message>
            <source>The report that was on its way is in the record of call %1.</source>
            <translation>El aviso que iba en camino está en el registro de la llamada %1.</translation>
        </message>
        <message>
            <source>What was on its way to call %1 is in the record.</source>
            <translation>Lo que iba en camino a la llamada %1 está en el registro.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::WindowKeys</name>
        <message>
            <source>Select a call first: F3 takes the worst waiting one.</source>
            <translation>Seleccione antes una llamada: F3 toma la más grave en cola.</translation>
        </message>
        <message>
            <source>The plan of %1 needs nobody.</source>
            <translation>El plan de %1 no necesita a nadie.</translation>
        </message>
        <message>
            <source>%1 goes to %2 already: the plan is filled. One more goes by D.</source>
            <translation>%1 ya va a %2: el plan está completo. Con D va una más.</translation>
        </message>
        <message>
            <source>Nobody can go to %1; the reasons stand under the recommendation.</source>
            <translation>Nadie puede ir a %1; los motivos están bajo la recomendación.</translation>
        </message>
        <message>
            <source>There is no such choice for %1.</source>
            <translation>No hay esa opción para %1.</translation>
        </message>
        <message>
            <source>%1 sent to %2</source>
            <translation>se envió %1 a %2</translation>
        </message>
        <message>
            <source>Select a unit in the roster first.</source>
            <translation>Seleccione antes una unidad de la lista.</translation>
        </message>
        <message>
            <source>%1 is “%2”; no status follows it.</source>
            <translation>%1 está «%2»; no le sigue ningún estado.</translation>
        </message>
        <message>
            <source>%1 is on no call; dispatch police with D.</source>
            <translation>%1 no tiene llamada; despache policía con D.</translation>
        </message>
        <message>
            <source>Select the unit that needs police first.</source>
            <translation>Elija primero la unidad que necesita policía.</translation>
        </message>
        <message>
            <source>the console's key for police</source>
            <translation>la tecla de policía de la consola</translation>
        </message>
        <message>
            <source>police asked to back %1 up</source>
            <translation>refuerzo policial pedido para %1</translation>
        </message>
        <message>
            <source>DURESS of %1</source>
            <translation>COACCIÓN (DURESS) de %1</translation>
        </message>
        <message>
            <source>Another recommendation came just now: look, and press the key again.</source>
            <translation>Acaba de llegar otra recomendación: mírela y pulse la tecla de nuevo.</translation>
        </message>
    </context>
    <context>
        <name>lodestar::ui::Words</name>
        <message>
            <source>which unit? %1</source>
            <translation>¿qué unidad? %1</translation>
        </message>
        <message>
            <source>there is no unit “%1”; nothing is sent</source>
            <translation>no hay unidad «%1»; no se envía nada</translation>
        </message>
        <message>
            <source>that could be %1 or %2; write the call sign without blanks</source>
            <translation>podría ser %1 o %2; escriba el indicativo sin espacios</translation>
        </message>
        <message>
            <source>which call?</source>
            <translation>¿qué llamada?</translation>
        </message>
        <message>
            <source>“%1” is a verb and a status here; write %2 or %3</source>
            <translation>«%1» es aquí orden y estado; escriba %2 o %3</translation>
        </message>
        <message>
            <source>that reads like an address, not a command; F2 takes a new call</source>
            <translation>eso parece una dirección, no una orden; F2 toma una llamada nueva</translation>
        </message>
        <message>
            <source>“%1” is no verb; D dispatch, H hold, N note, C close, S select, BK backup, RA reassign</source>
            <translation>«%1» no es una orden; D enviar, H espera, N nota, C cerrar, S mostrar, BK refuerzo, RA reasignar</translation>
        </message>
        <message>
            <source>holds %1 until %2: %3</source>
            <translation>retiene %1 hasta las %2: %3</translation>
        </message>
        <message>
            <source>holds %1: %2</source>
            <translation>retiene %1: %2</translation>
        </message>
        <message>
            <source>“%1” is too much; nothing is done</source>
            <translation>«%1» sobra; no se hace nada</translation>
        </message>
        <message>
            <source>puts %1 back among the waiting</source>
            <translation>devuelve %1 a las que esperan</translation>
        </message>
        <message>
            <source>adds a note to %1: write it</source>
            <translation>añade una nota a %1: escríbala</translation>
        </message>
        <message>
            <source>adds a note to %1</source>
            <translation>añade una nota a %1</translation>
        </message>
        <message>
            <source>closes %1; with which outcome? %2</source>
            <translation>cierra %1; ¿con qué resultado? %2</translation>
        </message>
        <message>
            <source>there is no outcome “%1”; the program has: %2</source>
            <translation>no hay resultado «%1»; el programa tiene: %2</translation>
        </message>
        <message>
            <source>“%1” could be %2 or %3</source>
            <translation>«%1» podría ser %2 o %3</translation>
        </message>
        <message>
            <source>closes %1: %2</source>
            <translation>cierra %1: %2</translation>
        </message>
        <message>
            <source> · releases %1</source>
            <translation> · libera %1</translation>
        </message>
        <message>
            <source>there is no call “%1” on the board</source>
            <translation>no hay llamada «%1» en el tablero</translation>
        </message>
        <message>
            <source>shows call %1</source>
            <translation>muestra la llamada %1</translation>
        </message>
        <message>
            <source>M duplicate call: which two?</source>
            <translation>M duplicado llamada: ¿cuáles dos?</translation>
        </message>
        <message>
            <source>“%1” does not name two calls on the board</source>
            <translation>«%1» no nombra dos llamadas del tablero</translation>
        </message>
        <message>
            <source>reads %1 as a duplicate of %2</source>
            <translation>lee %1 como duplicado de %2</translation>
        </message>
        <message>
            <source>“%1” is too much; the new card asks for it</source>
            <translation>«%1» sobra; la ficha nueva lo pregunta</translation>
        </message>
        <message>
            <source>opens a new call card</source>
            <translation>abre una ficha nueva</translation>
        </message>
        <message>
            <source> · %1 min</source>
            <translation> · %1 min</translation>
        </message>
        <message>
            <source> · not recommended: %1</source>
            <translation> · no recomendada: %1</translation>
        </message>
        <message>
            <source>that can be read in two ways: %1 to %2, or %3 to %4; nothing is sent</source>
            <translation>se puede leer de dos modos: %1 a %2, o %3 a %4; no se envía nada</translation>
        </message>
        <message>
            <source>the selected call</source>
            <translation>la llamada seleccionada</translation>
        </message>
        <message>
            <source>there is no call or unit “%1”; nothing is sent</source>
            <translation>no hay llamada ni unidad «%1»; no se envía nada</translation>
        </message>
        <message>
            <source>to which call?</source>
            <translation>¿a qué llamada?</translation>
        </message>
        <message>
            <source>dispatches %1 to %2</source>
            <translation>envía %1 a %2</translation>
        </message>
        <message>
            <source> · because %1</source>
            <translation> · porque %1</translation>
        </message>
        <message>
            <source>police</source>
            <translation>policía</translation>
        </message>
        <message>
            <source>EMS</source>
            <translation>ambulancia</translation>
        </message>
        <message>
            <source>fire</source>
            <translation>bomberos</translation>
        </message>
        <message>
            <source>a clinician</source>
            <translation>un clínico</translation>
        </message>
        <message>
            <source>a second team</source>
            <translation>un segundo equipo</translation>
        </message>
        <message>
            <source>a supervisor</source>
            <translation>un supervisor</translation>
        </message>
        <message>
            <source>%1 is on no call; nobody to back up</source>
            <translation>%1 no está en ninguna llamada; nadie a quien apoyar</translation>
        </message>
        <message>
            <source>asks %1 to back up %2 on %3</source>
            <translation>pide a %1 que apoye a %2 en %3</translation>
        </message>
        <message>
            <source>%1 is on no call; dispatch it with D</source>
            <translation>%1 no está en ninguna llamada; envíela con D</translation>
        </message>
        <message>
            <source>takes %1 off %2 and sends it to %3</source>
            <translation>retira %1 de %2 y la envía a %3</translation>
        </message>
        <message>
            <source>%1; say why</source>
            <translation>%1; diga por qué</translation>
        </message>
        <message>
            <source>%1 is on no call</source>
            <translation>%1 no está en ninguna llamada</translation>
        </message>
        <message>
            <source>takes %1 off %2</source>
            <translation>retira %1 de %2</translation>
        </message>
        <message>
            <source>makes %1 the next call of %2</source>
            <translation>pone %1 como siguiente llamada de %2</translation>
        </message>
        <message>
            <source>notes that %1 has checked in</source>
            <translation>anota que %1 ha dado novedades</translation>
        </message>
        <message>
            <source>“%1” is too much; nothing is set</source>
            <translation>«%1» sobra; no se pone nada</translation>
        </message>
        <message>
            <source>sets %1 to %2 on %3</source>
            <translation>pone %1 en %2 en %3</translation>
        </message>
        <message>
            <source>sets %1 to %2</source>
            <translation>pone %1 en %2</translation>
        </message>
        <message>
            <source> · leaves %1</source>
            <translation> · deja %1</translation>
        </message>
        <message>
            <source>there is no call %1 on the board; nothing is done</source>
            <translation>no hay llamada %1 en el tablero; no se hace nada</translation>
        </message>
        <message>
            <source>a call is held for at most %1 minutes at a time; nothing is done</source>
            <translation>una llamada se pone en espera por %1 minutos como máximo; no se hace nada</translation>
        </message>
        <message>
            <source>holds %1; for minutes write %2m</source>
            <translation>pone en espera %1; minutos: %2m</translation>
        </message>
        <message>
            <source>holds %1; say why (20m first, if it is for 20 minutes)</source>
            <translation>pone en espera %1; diga por qué (antes 20m, si es por 20 minutos)</translation>
        </message>
        <message>
            <source>fetches call %1, which has left the board</source>
            <translation>recupera la llamada %1, que ya salió del tablero</translation>
        </message>
        <message>
            <source>the selected call has no place</source>
            <translation>la llamada elegida no tiene lugar</translation>
        </message>
        <message>
            <source>no streets are loaded here; nothing can be closed</source>
            <translation>aquí no hay calles cargadas; no se puede cerrar nada</translation>
        </message>
        <message>
            <source>RC minutes place reason; the place is “call” for the selected call's, or comes from the map's menu</source>
            <translation>RC minutos lugar razón; el lugar es “call” para el de la llamada elegida, o viene del menú del mapa</translation>
        </message>
        <message>
            <source>“%1” is no number of minutes</source>
            <translation>“%1” no es un número de minutos</translation>
        </message>
        <message>
            <source>“%1” is no place: %2</source>
            <translation>“%1” no es un lugar: %2</translation>
        </message>
        <message>
            <source>there is no street near %1</source>
            <translation>no hay ninguna calle cerca de %1</translation>
        </message>
        <message>
            <source>the street</source>
            <translation>la calle</translation>
        </message>
        <message>
            <source>closes %1 at %2 to traffic until %3</source>
            <translation>cierra al tráfico %1 en %2 hasta %3</translation>
        </message>
        <message>
            <source>no street is closed</source>
            <translation>no hay calles cerradas</translation>
        </message>
        <message>
            <source>which? %1</source>
            <translation>¿cuál? %1</translation>
        </message>
        <message>
            <source>“%1” is not closed; closed are: %2</source>
            <translation>“%1” no está cerrada; las cerradas son: %2</translation>
        </message>
        <message>
            <source>which number? %1</source>
            <translation>¿qué número? %1</translation>
        </message>
        <message>
            <source>opens %1 to traffic again</source>
            <translation>reabre %1 al tráfico</translation>
        </message>
        <message>
            <source>this program has no partner to tell</source>
            <translation>este programa no tiene un socio a quien avisar</translation>
        </message>
        <message>
            <source>which partner? %1</source>
            <translation>¿qué socio? %1</translation>
        </message>
        <message>
            <source>there is no partner “%1”; the program has: %2</source>
            <translation>no hay socio “%1”; el programa tiene: %2</translation>
        </message>
        <message>
            <source>%1 attaches itself to %2</source>
            <translation>%1 se suma a %2</translation>
        </message>
        <message>
            <source>%1; how? SELF staged by itself, VIEW came upon it, OFFICER an officer asked</source>
            <translation>%1; ¿cómo? SELF fue por su cuenta, VIEW pasaba por ahí, OFFICER la pidió un oficial</translation>
        </message>
        <message>
            <source>%1 on %2, by itself</source>
            <translation>%1 en %2, por su cuenta</translation>
        </message>
        <message>
            <source>%1: YES or NO and why?</source>
            <translation>%1: ¿YES o NO y por qué?</translation>
        </message>
        <message>
            <source>%1: no; say why</source>
            <translation>%1: no; diga por qué</translation>
        </message>
        <message>
            <source>%1: stays</source>
            <translation>%1: se queda</translation>
        </message>
        <message>
            <source>%1: leaves, %2</source>
            <translation>%1: se va, %2</translation>
        </message>
        <message>
            <source>offers %1 to %2</source>
            <translation>ofrece %1 a %2</translation>
        </message>
        <message>
            <source>%1 was offered %2</source>
            <translation>a %1 se le ofreció %2</translation>
        </message>
        <message>
            <source>%1: takes it</source>
            <translation>%1: la toma</translation>
        </message>
        <message>
            <source>%1: declines, %2</source>
            <translation>%1: no acepta, %2</translation>
        </message>
        <message>
            <source>%1 hands the lead on %2 over to %3</source>
            <translation>%1 cede el mando de %2 a %3</translation>
        </message>
        <message>
            <source>tells %1 of %2</source>
            <translation>avisa a %1 de %2</translation>
        </message>
        <message>
            <source>does %1 take %2 on? YES or NO</source>
            <translation>¿%1 acepta %2? YES o NO</translation>
        </message>
        <message>
            <source>%1 takes %2 on</source>
            <translation>%1 acepta %2</translation>
        </message>
        <message>
            <source>%1 does not take %2 on</source>
            <translation>%1 no acepta %2</translation>
        </message>
        <message>
            <source>which backup of %1? P police, E EMS, F fire, C clinician, T team, S supervisor</source>
            <translation>¿qué refuerzo de %1? P policía, E EMS, F bomberos, C clínico, T equipo, S supervisor</translation>
        </message>
        <message>
            <source>did it come? YES: it is there, NO: no longer wanted</source>
            <translation>¿llegó? YES: ya está ahí, NO: ya no hace falta</translation>
        </message>
        <message>
            <source>the backup of %1 is there: %2</source>
            <translation>ya llegó el refuerzo de %1: %2</translation>
        </message>
        <message>
            <source>the backup of %1 is no longer wanted: %2</source>
            <translation>el refuerzo de %1 ya no hace falta: %2</translation>
        </message>
        <message>
            <source>DURESS: %1 is in danger; police are asked for at once</source>
            <translation>COACCIÓN (DURESS): %1 está en peligro; se pide policía de inmediato</translation>
        </message>
        <message>
            <source>DURESS: %1 is in danger; it is on no call, open one where it is</source>
            <translation>COACCIÓN (DURESS): %1 en peligro y sin llamada; abra una donde está</translation>
        </message>
        <message>
            <source>%1 is under no duress</source>
            <translation>%1 no está bajo coacción</translation>
        </message>
        <message>
            <source>ends the duress of %1</source>
            <translation>termina la coacción de %1</translation>
        </message>
        <message>
            <source>%1; how is it known that they are safe?</source>
            <translation>%1; ¿cómo se sabe que están a salvo?</translation>
        </message>
        <message>
            <source>%1 is over; nobody is sent</source>
            <translation>%1 terminó; no se envía a nadie</translation>
        </message>
        <message>
            <source>%1: which unit?</source>
            <translation>%1: ¿qué unidad?</translation>
        </message>
        <message>
            <source>%1: which call?</source>
            <translation>%1: ¿qué llamada?</translation>
        </message>
        <message>
            <source>%1: how many minutes?</source>
            <translation>%1: ¿cuántos minutos?</translation>
        </message>
        <message>
            <source>%1: which kind?</source>
            <translation>%1: ¿qué tipo?</translation>
        </message>
        <message>
            <source>%1: which street?</source>
            <translation>%1: ¿qué calle?</translation>
        </message>
        <message>
            <source>%1: with which outcome?</source>
            <translation>%1: ¿con qué resultado?</translation>
        </message>
        <message>
            <source>%1: write it</source>
            <translation>%1: escríbalo</translation>
        </message>
        <message>
            <source>%1: say why</source>
            <translation>%1: diga por qué</translation>
        </message>
        <message>
            <source>“%1” is no call's number</source>
            <translation>“%1” no es número de una llamada</translation>
        </message>
        <message>
            <source> · then </source>
            <translation> · luego </translation>
        </message>
        <message>
            <source>that can be read in two ways: %1, or %2; name the fields, as in call=1042; nothing is sent</source>
            <translation>se puede leer de dos modos: %1, o %2; nombre los campos, como en call=1042; no se envía nada</translation>
        </message>
        <message>
            <source>“%1” does not fit %2; nothing is done</source>
            <translation>“%1” no encaja en %2; no se hace nada</translation>
        </message>
        <message>
            <source>%1 has no field “%2”; it has %3</source>
            <translation>%1 no tiene el campo “%2”; tiene %3</translation>
        </message>
        <message>
            <source>“%1” has no name; once one field is named, name them all</source>
            <translation>“%1” no tiene nombre; si nombra un campo, nómbrelos todos</translation>
        </message>
        <message>
            <source>“%1” is named twice</source>
            <translation>“%1” aparece dos veces</translation>
        </message>
        <message>
            <source>“%1” could be “%2” or the status “%3” here; write %4 or %5</source>
            <translation>“%1” podría ser aquí “%2” o el estado “%3”; escriba %4 o %5</translation>
        </message>
        <message>
            <source>a hazard: for how many days does it count? Then what it is</source>
            <translation>un peligro: ¿por cuántos días cuenta? Luego qué es</translation>
        </message>
        <message>
            <source>told on call %1</source>
            <translation>dicho en la llamada %1</translation>
        </message>
        <message>
            <source>the person of call %1</source>
            <translation>la persona de la llamada %1</translation>
        </message>
        <message>
            <source>keeps a note with %1: write it (H days for a hazard, W for what helps; “/ who” at the end for who says so)</source>
            <translation>guarda una nota con %1: escríbala (H días para un peligro, W para qué ayuda; “/ quién” al final para quién lo dice)</translation>
        </message>
        <message>
            <source>keeps a note with %1, also for later calls</source>
            <translation>guarda una nota con %1, también para llamadas futuras</translation>
        </message>
        <message>
            <source>keeps a hazard with %1 until %2</source>
            <translation>guarda un peligro con %1 hasta %2</translation>
        </message>
        <message>
            <source>keeps a hazard with %1 until %2; “%3” counts on every call there</source>
            <translation>guarda un peligro con %1 hasta %2; “%3” cuenta en cada llamada allí</translation>
        </message>
        <message>
            <source>%1 · says %2</source>
            <translation>%1 · fuente: %2</translation>
        </message>
        <message>
            <source>none here</source>
            <translation>aquí ninguna</translation>
        </message>
        <message>
            <source>select a call first</source>
            <translation>elija primero una llamada</translation>
        </message>
        <message>
            <source>which note? %1</source>
            <translation>¿qué nota? %1</translation>
        </message>
        <message>
            <source>there is no hazard %1 on call %2; notes: %3</source>
            <translation>no hay peligro %1 en la llamada %2; notas: %3</translation>
        </message>
        <message>
            <source>sets %1 of note %2 aside on call %3; say why</source>
            <translation>descarta %1 de la nota %2 en la llamada %3; diga por qué</translation>
        </message>
        <message>
            <source>lets %1 of note %2 count on call %3</source>
            <translation>hace que %1 de la nota %2 cuente en la llamada %3</translation>
        </message>
        <message>
            <source>sets %1 of note %2 aside on call %3: %4</source>
            <translation>descarta %1 de la nota %2 en la llamada %3: %4</translation>
        </message>
        <message>
            <source>there is no note %1 that stands</source>
            <translation>no hay nota %1 vigente</translation>
        </message>
        <message>
            <source>withdraws note %1 for good; say why</source>
            <translation>retira la nota %1 para siempre; diga por qué</translation>
        </message>
        <message>
            <source>withdraws note %1 for good: %2</source>
            <translation>retira la nota %1 para siempre: %2</translation>
        </message>
        <message>
            <source>takes %1 over from %2</source>
            <translation>asume %1 de %2</translation>
        </message>
        <message>
            <source>takes %1 in hand</source>
            <translation>toma %1</translation>
        </message>
        <message>
            <source>lets the card of %1 go</source>
            <translation>deja la ficha de %1</translation>
        </message>
        <message>
            <source>there is no call %1 on the board; minutes are written %1m</source>
            <translation>no hay llamada %1 en el tablero; los minutos se escriben %1m</translation>
        </message>
    </context>
    <context>
        <name>matching</name>
        <message>
            <source>straight line × %1</source>
            <translation>línea recta × %1</translation>
        </message>
        <message>
            <source>The profile has no zones; coverage is reckoned over zones, so name them in the agency's file.</source>
            <translation>El perfil no tiene zonas; la cobertura se calcula por zonas, así que indíquelas en el archivo de la agencia.</translation>
        </message>
        <message>
            <source>rule %1: %2</source>
            <translation>regla %1: %2</translation>
        </message>
        <message>
            <source>%1 free in about %2, here in %3</source>
            <translation>%1 libre en aprox. %2, aquí en %3</translation>
        </message>
        <message>
            <source>%1 free in about %2</source>
            <translation>%1 libre en aprox. %2</translation>
        </message>
        <message>
            <source>by road, %1</source>
            <translation>por calle, %1</translation>
        </message>
        <message>
            <source>free in about %1</source>
            <translation>libre en aprox. %1</translation>
        </message>
        <message>
            <source>%1 stays on %2</source>
            <translation>%1 sigue en %2</translation>
        </message>
        <message>
            <source>▲ nobody else can go to %1</source>
            <translation>▲ nadie más puede ir a %1</translation>
        </message>
        <message>
            <source>%1 then waits for %2, %3 away</source>
            <translation>%1 espera entonces a %2, a %3</translation>
        </message>
        <message>
            <source>%1 then waits for %2</source>
            <translation>%1 espera entonces a %2</translation>
        </message>
        <message>
            <source>%1 waits longer</source>
            <translation>%1 espera más</translation>
        </message>
        <message>
            <source>▲ leaves %1 uncovered for about %2</source>
            <translation>▲ deja %1 sin cobertura aprox. %2</translation>
        </message>
        <message>
            <source>signed off</source>
            <translation>fuera de turno</translation>
        </message>
        <message>
            <source>outside its hours</source>
            <translation>fuera de su horario</translation>
        </message>
        <message>
            <source>does not serve %1</source>
            <translation>no atiende %1</translation>
        </message>
        <message>
            <source>the call lies outside its zones</source>
            <translation>la llamada está fuera de sus zonas</translation>
        </message>
        <message>
            <source>already on this call</source>
            <translation>ya en esta llamada</translation>
        </message>
        <message>
            <source>on call %1</source>
            <translation>en la llamada %1</translation>
        </message>
        <message>
            <source>its crew is on call %1</source>
            <translation>su personal está en la llamada %1</translation>
        </message>
        <message>
            <source>duress alarm</source>
            <translation>alarma de coacción</translation>
        </message>
        <message>
            <source>status %1</source>
            <translation>estado %1</translation>
        </message>
        <message>
            <source>status unknown</source>
            <translation>estado desconocido</translation>
        </message>
        <message>
            <source>comes only by: %1</source>
            <translation>viene solo por: %1</translation>
        </message>
        <message>
            <source>crew of %1, needs %2</source>
            <translation>personal: %1, necesita %2</translation>
        </message>
        <message>
            <source>nobody in the crew holds "%1" today</source>
            <translation>nadie del personal tiene "%1" hoy</translation>
        </message>
        <message>
            <source>may enter only a scene that police have secured, and none are sent</source>
            <translation>solo puede entrar a una escena que la policía haya asegurado, y no se envía ninguna</translation>
        </message>
        <message>
            <source>must not go alone here: no police or EMS is sent or there</source>
            <translation>no debe ir sin compañía: no hay policía ni EMS enviados o presentes</translation>
        </message>
        <message>
            <source>police in team: not needed by plan "%1"</source>
            <translation>policía en el equipo: el plan "%1" no la necesita</translation>
        </message>
        <message>
            <source>its crew may not be told %1 facts, which this call needs</source>
            <translation>su personal no puede recibir datos %1, que esta llamada necesita</translation>
        </message>
        <message>
            <source>%1: not asked for by plan "%2"</source>
            <translation>%1: el plan "%2" no lo pide</translation>
        </message>
        <message>
            <source>no plan is in force</source>
            <translation>no hay plan en vigor</translation>
        </message>
        <message>
            <source>%1, may be called off</source>
            <translation>%1, se puede cancelar</translation>
        </message>
        <message>
            <source>stages until EMS clears the scene</source>
            <translation>espera cerca a que EMS asegure la escena</translation>
        </message>
        <message>
            <source>stages until police clear the scene</source>
            <translation>espera cerca a que la policía asegure la escena</translation>
        </message>
        <message>
            <source>under a minute</source>
            <translation>menos de 1 min</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 h %2 min</translation>
        </message>
        <message>
            <source>the program has no such kind of unit</source>
            <translation>el programa no tiene ese tipo de unidad</translation>
        </message>
        <message>
            <source>last heard %1 ago</source>
            <translation>último contacto hace %1</translation>
        </message>
        <message>
            <source>nobody has to drive there now</source>
            <translation>nadie tiene que ir allí ahora</translation>
        </message>
        <message>
            <source>neither position nor station is known</source>
            <translation>no se conoce posición ni estación</translation>
        </message>
        <message>
            <source>no way from where it is</source>
            <translation>sin ruta desde donde está</translation>
        </message>
        <message>
            <source>its shift has ended</source>
            <translation>su turno terminó</translation>
        </message>
        <message>
            <source>its shift ends in %1, before it could be there</source>
            <translation>su turno termina en %1, antes de que pueda llegar</translation>
        </message>
        <message>
            <source>shift ends in %1</source>
            <translation>turno termina en %1</translation>
        </message>
        <message>
            <source>unknown location, ask</source>
            <translation>sin ubicación, pregunte</translation>
        </message>
        <message>
            <source>from station</source>
            <translation>desde la estación</translation>
        </message>
        <message>
            <source>nobody has to be sent</source>
            <translation>no hay que enviar a nadie</translation>
        </message>
        <message>
            <source>who could go is needed for more urgent calls</source>
            <translation>quien podría ir hace falta en llamadas más urgentes</translation>
        </message>
        <message>
            <source>nobody can go</source>
            <translation>nadie puede ir</translation>
        </message>
        <message>
            <source>choice %1 of the plan</source>
            <translation>opción %1 del plan</translation>
        </message>
        <message>
            <source>EMS</source>
            <translation>EMS</translation>
        </message>
        <message>
            <source>%1 more</source>
            <translation>%1 más</translation>
        </message>
        <message>
            <source> or </source>
            <translation> o </translation>
        </message>
        <message>
            <source>no %1 on the roster</source>
            <translation>sin %1 en la lista</translation>
        </message>
        <message>
            <source>no %1: %2</source>
            <translation>sin %1: %2</translation>
        </message>
        <message>
            <source>leaves %1 uncovered for about %2</source>
            <translation>deja %1 sin cobertura aprox. %2</translation>
        </message>
        <message>
            <source>holds "%1"</source>
            <translation>tiene "%1"</translation>
        </message>
        <message>
            <source>speaks %1</source>
            <translation>habla %1</translation>
        </message>
        <message>
            <source>nobody in the crew speaks %1</source>
            <translation>nadie del personal habla %1</translation>
        </message>
        <message>
            <source>knows this person from call %1</source>
            <translation>conoce a esta persona por la llamada %1</translation>
        </message>
        <message>
            <source>one call in %1 h</source>
            <translation>una llamada en %1 h</translation>
        </message>
        <message>
            <source>%1 calls in %2 h</source>
            <translation>%1 llamadas en %2 h</translation>
        </message>
        <message>
            <source>left its last call %1 ago</source>
            <translation>salió de su última llamada hace %1</translation>
        </message>
        <message>
            <source>"%1": write a zone and hours such as "%2 14:00-22:00", or * for everywhere; zones: %3.</source>
            <translation>"%1": escriba una zona y horas como "%2 14:00-22:00", o * para todas partes; zonas: %3.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguna</translation>
        </message>
        <message>
            <source>No zone of the profile has a ring; coverage is reckoned over the ground, so give the zones their corners in the agency's file.</source>
            <translation>Ninguna zona del perfil tiene un anillo; la cobertura se calcula sobre el terreno, así que dé a las zonas sus esquinas en el archivo de la agencia.</translation>
        </message>
        <message>
            <source>same call-back number</source>
            <translation>mismo teléfono</translation>
        </message>
        <message>
            <source>same nature</source>
            <translation>misma naturaleza</translation>
        </message>
        <message>
            <source>another nature</source>
            <translation>otra naturaleza</translation>
        </message>
        <message>
            <source>same house, another unit</source>
            <translation>misma casa, otro apartamento</translation>
        </message>
        <message>
            <source>same address</source>
            <translation>misma dirección</translation>
        </message>
        <message>
            <source>%1 m away</source>
            <translation>a %1 m</translation>
        </message>
        <message>
            <source>in its area, %1 m from the middle</source>
            <translation>en su área, a %1 m del centro</translation>
        </message>
        <message>
            <source>same name</source>
            <translation>mismo nombre</translation>
        </message>
        <message>
            <source>same house; the unit is not told</source>
            <translation>misma casa; no se indica el apartamento</translation>
        </message>
        <message>
            <source>same spot, %1 m away</source>
            <translation>mismo punto, a %1 m</translation>
        </message>
        <message>
            <source>the name stands in the description</source>
            <translation>el nombre está en la descripción</translation>
        </message>
        <message>
            <source>perhaps in its area, %1 m from the middle</source>
            <translation>quizá en su área, a %1 m del centro</translation>
        </message>
        <message>
            <source>another house, %1 m away</source>
            <translation>otra casa, a %1 m</translation>
        </message>
        <message>
            <source>one word of the name</source>
            <translation>una palabra del nombre</translation>
        </message>
        <message>
            <source>%1; %2 of %3 places lie beyond its streets: straight lines</source>
            <translation>%1; %2 de %3 lugares quedan fuera de sus calles: líneas rectas</translation>
        </message>
        <message>
            <source>The map does not reach all that this room serves: %1 of %2 units' stations and %3 of %4 zones lie beyond its streets. Minutes there are estimated by straight line.</source>
            <translation>El mapa no llega a todo lo que atiende esta sala: %1 de %2 bases de unidades y %3 de %4 zonas quedan fuera de sus calles. Allí los minutos se estiman en línea recta.</translation>
        </message>
        <message>
            <source>no way from where it is on the streets that are open</source>
            <translation>no hay camino desde donde está por las calles abiertas</translation>
        </message>
        <message>
            <source>estimated by straight line: it stands beyond the map's streets</source>
            <translation>estimado en línea recta: está fuera de las calles del mapa</translation>
        </message>
        <message>
            <source>estimated by straight line: the call lies beyond the map's streets</source>
            <translation>estimado en línea recta: la llamada queda fuera de las calles del mapa</translation>
        </message>
        <message>
            <source>NO WAY on the map's streets, estimated by straight line</source>
            <translation>SIN CAMINO por las calles del mapa, estimado en línea recta</translation>
        </message>
        <message>
            <source>NO WAY on the streets that are open, estimated by straight line</source>
            <translation>SIN CAMINO por las calles abiertas, estimado en línea recta</translation>
        </message>
        <message>
            <source>who could go is needed for other calls</source>
            <translation>quienes podrían ir hacen falta para otras llamadas</translation>
        </message>
    </context>
    <context>
        <name>queue</name>
        <message numerus="yes">
            <source>%n attempt(s) so far</source>
            <translation>
                <numerusform>%n intento hasta ahora</numerusform>
                <numerusform>%n intentos hasta ahora</numerusform>
            </translation>
        </message>
        <message>
            <source>not known: %1</source>
            <translation>no se sabe: %1</translation>
        </message>
        <message>
            <source>not triaged</source>
            <translation>sin triaje</translation>
        </message>
        <message>
            <source>in %1 goes %2</source>
            <translation>en %1 va %2</translation>
        </message>
        <message>
            <source>now goes %1</source>
            <translation>ahora va %1</translation>
        </message>
        <message>
            <source>protective plan: NOBODY could be sent</source>
            <translation>plan de protección: NO se pudo enviar a NADIE</translation>
        </message>
        <message>
            <source>protective plan in force</source>
            <translation>plan de protección en vigor</translation>
        </message>
        <message>
            <source>next for %1</source>
            <translation>siguiente de %1</translation>
        </message>
        <message>
            <source>held: %1</source>
            <translation>en espera: %1</translation>
        </message>
        <message>
            <source>held, %1 left: %2</source>
            <translation>en espera, quedan %1: %2</translation>
        </message>
        <message>
            <source>hold is over: %1</source>
            <translation>fin de la espera: %1</translation>
        </message>
        <message>
            <source>in the hand of %1</source>
            <translation>la lleva %1</translation>
        </message>
    </context>
    <context>
        <name>store</name>
        <message>
            <source>%1 was taken by %2 at %3 UTC.</source>
            <translation>%2 tomó %1 (%3 UTC).</translation>
        </message>
        <message>
            <source>%1 was changed by %2 at %3 UTC.</source>
            <translation>%2 cambió %1 (%3 UTC).</translation>
        </message>
        <message>
            <source>Call %1 was changed by %2 at %3 UTC.</source>
            <translation>%2 cambió la llamada %1 (%3 UTC).</translation>
        </message>
        <message>
            <source>%1: the store's end is not as it was written (event %2 is missing or changed). Restore it from a backup; lodestarctl verify names every damaged event.</source>
            <translation>%1: el final del almacén no está como se escribió (el evento %2 falta o fue cambiado). Restáurelo de una copia de seguridad; lodestarctl verify indica cada evento dañado.</translation>
        </message>
        <message>
            <source>%1 holds %2 events, but event %3 had been read from it.</source>
            <translation>%1 contiene %2 eventos, pero ya se había leído de él el evento %3.</translation>
        </message>
        <message>
            <source>%1 is too busy: others wrote first each time. Try again.</source>
            <translation>%1 está demasiado ocupado: otros escribieron primero cada vez. Intente de nuevo.</translation>
        </message>
        <message>
            <source>A text holds a NUL character, which cannot be kept: take it out.</source>
            <translation>Un texto contiene un carácter NUL, que no se puede guardar: quítelo.</translation>
        </message>
        <message>
            <source>The checkpoint at event %1 is not sound.</source>
            <translation>El punto de control del evento %1 no es válido.</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2.</source>
            <translation>No se puede leer %1: %2.</translation>
        </message>
        <message>
            <source>Event %1 is of the kind "%2", which this program does not know: it was written by a newer Lodestar. Install that version.</source>
            <translation>El evento %1 es del tipo "%2", que este programa no conoce: lo escribió un Lodestar más nuevo. Instale esa versión.</translation>
        </message>
        <message>
            <source>Event %1 (%2) has version %3, and this program knows only up to %4: it was written by a newer Lodestar. Install that version.</source>
            <translation>El evento %1 (%2) tiene la versión %3, y este programa conoce solo hasta %4: lo escribió un Lodestar más nuevo. Instale esa versión.</translation>
        </message>
        <message>
            <source>Event %1 (%2) cannot be read: %3.</source>
            <translation>No se puede leer el evento %1 (%2): %3.</translation>
        </message>
        <message>
            <source>The checkpoint cannot be read: %1.</source>
            <translation>No se puede leer el punto de control: %1.</translation>
        </message>
        <message>
            <source>A row of the case index cannot be read: %1. Run lodestarctl rebuild.</source>
            <translation>No se puede leer una fila del índice de casos: %1. Ejecute lodestarctl rebuild.</translation>
        </message>
        <message>
            <source>The export cannot be written: %1.</source>
            <translation>No se puede escribir la exportación: %1.</translation>
        </message>
        <message>
            <source>A number is not finite, so it cannot be kept.</source>
            <translation>Un número no es finito, por eso no se puede guardar.</translation>
        </message>
        <message>
            <source>"%1" is no store: %2. Write sqlite:PATH or postgresql://user@host:port/db.</source>
            <translation>"%1" no es un almacén: %2. Escriba sqlite:PATH o postgresql://user@host:port/db.</translation>
        </message>
        <message>
            <source>it names no file</source>
            <translation>no indica un archivo</translation>
        </message>
        <message>
            <source>it does not say which engine</source>
            <translation>no dice qué motor</translation>
        </message>
        <message>
            <source>it names no host</source>
            <translation>no indica un servidor</translation>
        </message>
        <message>
            <source>a password does not belong in it; put that in ~/.pgpass</source>
            <translation>la contraseña no va ahí; póngala en ~/.pgpass</translation>
        </message>
        <message>
            <source>it names no user</source>
            <translation>no indica un usuario</translation>
        </message>
        <message>
            <source>it names no database</source>
            <translation>no indica una base de datos</translation>
        </message>
        <message>
            <source>nothing may follow the database's name</source>
            <translation>nada puede seguir al nombre de la base de datos</translation>
        </message>
        <message>
            <source>There is no %1.</source>
            <translation>No hay %1.</translation>
        </message>
        <message>
            <source>The server refused the login to the %1; check the user, PGPASSWORD or the password file, and the server's pg_hba.conf.</source>
            <translation>El servidor rechazó el acceso a la %1; revise el usuario, PGPASSWORD o el archivo de contraseñas, y el pg_hba.conf del servidor.</translation>
        </message>
        <message>
            <source>The %1 is a standby that takes no writes; connect to the primary.</source>
            <translation>La %1 es una réplica que no acepta escrituras; conéctese a la primaria.</translation>
        </message>
        <message>
            <source>The %1 does not answer; check that the server runs and the network is up.</source>
            <translation>La %1 no responde; revise que el servidor funcione y que haya red.</translation>
        </message>
        <message>
            <source>The %1 does not allow this to the user that is logged in (%2).</source>
            <translation>La %1 no permite esto al usuario conectado (%2).</translation>
        </message>
        <message>
            <source>The %1 has such a row already (%2).</source>
            <translation>La %1 ya tiene esa fila (%2).</translation>
        </message>
        <message>
            <source>The %1 is damaged or lacks parts of its schema (%2); restore it from a backup.</source>
            <translation>La %1 está dañada o le faltan partes de su esquema (%2); restáurela de una copia de seguridad.</translation>
        </message>
        <message>
            <source>The %1 is out of disk space, memory or connections (%2).</source>
            <translation>La %1 no tiene más espacio en disco, memoria o conexiones (%2).</translation>
        </message>
        <message>
            <source>The %1 was busy for 5 s with another console's write; try again.</source>
            <translation>La %1 estuvo ocupada 5 s con la escritura de otra consola; intente de nuevo.</translation>
        </message>
        <message>
            <source>The %1 could not do this now (%2); try again.</source>
            <translation>La %1 no pudo hacer esto ahora (%2); intente de nuevo.</translation>
        </message>
        <message>
            <source>database "%1" at %2:%3</source>
            <translation>base de datos "%1" en %2:%3</translation>
        </message>
        <message>
            <source>There is no memory for a connection.</source>
            <translation>No hay memoria para una conexión.</translation>
        </message>
        <message>
            <source>The connection to the %1 was lost.</source>
            <translation>Se perdió la conexión con la %1.</translation>
        </message>
        <message>
            <source>This program lacks its schema file %1.</source>
            <translation>A este programa le falta su archivo de esquema %1.</translation>
        </message>
        <message>
            <source>There is no %1 and the user may not make it; let an administrator create the database first.</source>
            <translation>No hay %1 y el usuario no puede crearla; pida a un administrador que cree primero la base de datos.</translation>
        </message>
        <message>
            <source>The %1 is not in UTF8; Lodestar needs a database made with ENCODING 'UTF8'.</source>
            <translation>La %1 no está en UTF8; Lodestar necesita una base de datos creada con ENCODING 'UTF8'.</translation>
        </message>
        <message>
            <source>The user may not use the store in the %1; let its owner run: GRANT lodestar_app TO that user.</source>
            <translation>El usuario no puede usar el almacén en la %1; que su dueño ejecute: GRANT lodestar_app TO ese usuario.</translation>
        </message>
        <message>
            <source>The %1 holds a store already; open it, or choose another database.</source>
            <translation>La %1 ya contiene un almacén; ábralo o elija otra base de datos.</translation>
        </message>
        <message>
            <source>The %1 holds no store; make one with lodestarctl init.</source>
            <translation>La %1 no contiene un almacén; cree uno con lodestarctl init.</translation>
        </message>
        <message>
            <source>The store in the %1 does not say its id or version; restore it from a backup.</source>
            <translation>El almacén en la %1 no dice su id o versión; restáurelo de una copia de seguridad.</translation>
        </message>
        <message>
            <source>The store in the %1 has schema version %2, but this program knows only up to %3; install a newer Lodestar.</source>
            <translation>El almacén en la %1 tiene la versión de esquema %2, pero este programa conoce solo hasta %3; instale un Lodestar más nuevo.</translation>
        </message>
        <message>
            <source>The store in the %1 has the older schema version %2 and only its owner may bring it up to date; open it once as its owner.</source>
            <translation>El almacén en la %1 tiene la versión de esquema anterior %2 y solo su dueño puede actualizarlo; ábralo una vez como su dueño.</translation>
        </message>
        <message>
            <source>The %1 holds a backup copy %2 already; move it away and open the store again.</source>
            <translation>La %1 ya contiene una copia de seguridad %2; muévala a otro lugar y abra el almacén de nuevo.</translation>
        </message>
        <message>
            <source>The store in the %1 is older than this program; open it for work first, which brings it up to date.</source>
            <translation>El almacén en la %1 es más antiguo que este programa; ábralo primero para trabajar, y eso lo actualiza.</translation>
        </message>
        <message>
            <source>The server has read %1 pages of the %2 whose checksum is wrong: the disk or its controller damages data.</source>
            <translation>El servidor leyó %1 páginas de la %2 con suma de verificación incorrecta: el disco o su controlador daña los datos.</translation>
        </message>
        <message>
            <source>The %1 now holds another store than before; this console must be started again.</source>
            <translation>La %1 contiene ahora otro almacén que antes; hay que reiniciar esta consola.</translation>
        </message>
        <message>
            <source>The %1 came back without event %2, which this console had read from it: a standby or an old copy took its place. Ask an administrator before working on.</source>
            <translation>La %1 volvió sin el evento %2, que esta consola había leído de ella: una réplica o una copia antigua tomó su lugar. Consulte a un administrador antes de seguir.</translation>
        </message>
        <message numerus="yes">
            <source>%n link(s) from calls to events were missing.</source>
            <translation>
                <numerusform>Faltaba %n enlace de llamadas a eventos.</numerusform>
                <numerusform>Faltaban %n enlaces de llamadas a eventos.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n link(s) from calls to events were wrong.</source>
            <translation>
                <numerusform>%n enlace de llamadas a eventos era incorrecto.</numerusform>
                <numerusform>%n enlaces de llamadas a eventos eran incorrectos.</numerusform>
            </translation>
        </message>
        <message>
            <source>The case index lacked call %1.</source>
            <translation>Al índice de casos le faltaba la llamada %1.</translation>
        </message>
        <message>
            <source>The case index was wrong about call %1.</source>
            <translation>El índice de casos tenía mal la llamada %1.</translation>
        </message>
        <message>
            <source>The case index had call %1, which is not closed.</source>
            <translation>El índice de casos tenía la llamada %1, que no está cerrada.</translation>
        </message>
        <message>
            <source>The disk that holds %1 is full, so nothing can be written. Free some space: reading goes on, and writing resumes by itself.</source>
            <translation>El disco que contiene %1 está lleno y no se puede escribir nada. Libere espacio: la lectura continúa y la escritura se reanuda sola.</translation>
        </message>
        <message>
            <source>%1 is locked by another program. Try again.</source>
            <translation>%1 está bloqueado por otro programa. Intente de nuevo.</translation>
        </message>
        <message>
            <source>%1 is not a Lodestar store: it is no SQLite database.</source>
            <translation>%1 no es un almacén de Lodestar: no es una base de datos SQLite.</translation>
        </message>
        <message>
            <source>%1 is damaged (%2). Keep the file and restore the store from a backup; lodestarctl verify names every damaged event.</source>
            <translation>%1 está dañado (%2). Conserve el archivo y restaure el almacén de una copia de seguridad; lodestarctl verify indica cada evento dañado.</translation>
        </message>
        <message>
            <source>%1 cannot be opened for writing: check that the file and its folder are yours.</source>
            <translation>%1 no se puede abrir para escribir: revise que el archivo y su carpeta sean suyos.</translation>
        </message>
        <message>
            <source>%1 is damaged: a page is not as it was written. Keep the file and restore the store from a backup; lodestarctl verify names what is hit.</source>
            <translation>%1 está dañado: una página no está como se escribió. Conserve el archivo y restaure el almacén de una copia de seguridad; lodestarctl verify indica lo afectado.</translation>
        </message>
        <message>
            <source>The disk that holds %1 refuses: it is full, limited or failing (%2).</source>
            <translation>El disco que contiene %1 se niega: está lleno, limitado o fallando (%2).</translation>
        </message>
        <message>
            <source>%1: the database refused (%2).</source>
            <translation>%1: la base de datos se negó (%2).</translation>
        </message>
        <message>
            <source>%1 is on a disk that cannot share memory between programs, as a network folder often cannot. Put the store on a local disk.</source>
            <translation>%1 está en un disco que no puede compartir memoria entre programas, como suele pasar con una carpeta de red. Ponga el almacén en un disco local.</translation>
        </message>
        <message>
            <source>The folder %1 cannot be made: %2.</source>
            <translation>No se puede crear la carpeta %1: %2.</translation>
        </message>
        <message>
            <source>%1 is there already. Open it, or choose another name.</source>
            <translation>%1 ya existe. Ábralo o elija otro nombre.</translation>
        </message>
        <message>
            <source>%1 cannot be made: %2.</source>
            <translation>No se puede crear %1: %2.</translation>
        </message>
        <message>
            <source>There is no store at %1. Make one with lodestarctl init.</source>
            <translation>No hay almacén en %1. Cree uno con lodestarctl init.</translation>
        </message>
        <message>
            <source>%1 has the older schema %2. Open it once to bring it to %3.</source>
            <translation>%1 tiene el esquema anterior %2. Ábralo una vez para llevarlo a %3.</translation>
        </message>
        <message>
            <source>Restore the store from a backup. If an older copy was put in its place on purpose, remove %1.</source>
            <translation>Restaure el almacén de una copia de seguridad. Si se puso a propósito una copia más antigua en su lugar, quite %1.</translation>
        </message>
        <message>
            <source>%1: events %2..%3 are missing at the end. %4</source>
            <translation>%1: faltan los eventos %2..%3 al final. %4</translation>
        </message>
        <message>
            <source>%1: event %2 is not the one that was written here. %3</source>
            <translation>%1: el evento %2 no es el que se escribió aquí. %3</translation>
        </message>
        <message>
            <source>%1 has lost the end of its chain.</source>
            <translation>%1 perdió el final de su cadena.</translation>
        </message>
        <message>
            <source>This program lacks schema file %1.</source>
            <translation>A este programa le falta el archivo de esquema %1.</translation>
        </message>
        <message>
            <source>%1 is not a Lodestar store: it is another program's database, or making it was broken off.</source>
            <translation>%1 no es un almacén de Lodestar: es la base de datos de otro programa, o su creación se interrumpió.</translation>
        </message>
        <message>
            <source>%1 was made by a newer Lodestar (schema %2; this program knows up to %3). Install that version.</source>
            <translation>%1 fue creado por un Lodestar más nuevo (esquema %2; este programa conoce hasta %3). Instale esa versión.</translation>
        </message>
        <message>
            <source>%1 has lost its id.</source>
            <translation>%1 perdió su id.</translation>
        </message>
        <message>
            <source>Page %1 of %2 is not as it was written.</source>
            <translation>La página %1 de %2 no está como se escribió.</translation>
        </message>
        <message>
            <source>SQLite says of %1: %2.</source>
            <translation>SQLite dice de %1: %2.</translation>
        </message>
        <message>
            <source>Event %1 is</source>
            <translation>Evento %1:</translation>
        </message>
        <message>
            <source>Events %1..%2 are</source>
            <translation>Eventos %1..%2:</translation>
        </message>
        <message>
            <source>%1 missing.</source>
            <translation>%1 no hay registro.</translation>
        </message>
        <message>
            <source>Event %1 (%2, %3) was changed, or event %4 before it was changed together with its hash.</source>
            <translation>El evento %1 (%2, %3) fue cambiado, o el evento %4 anterior fue cambiado junto con su hash.</translation>
        </message>
        <message>
            <source>Sealed text %1 of event %2 belongs to no event.</source>
            <translation>El texto sellado %1 del evento %2 no pertenece a ningún evento.</translation>
        </message>
        <message>
            <source>Sealed text %1 of event %2 was changed.</source>
            <translation>El texto sellado %1 del evento %2 fue cambiado.</translation>
        </message>
        <message>
            <source>%1 missing at the end.</source>
            <translation>%1 no hay registro al final.</translation>
        </message>
        <message>
            <source>%1 behind the end of the chain.</source>
            <translation>%1 hay registro tras el final de la cadena.</translation>
        </message>
        <message>
            <source>The end of the chain, event %1, is not the one that was written.</source>
            <translation>El final de la cadena, el evento %1, no es el que se escribió.</translation>
        </message>
        <message>
            <source>%1 missing at the end: a head that was noted down says so.</source>
            <translation>%1 no hay registro al final: lo dice una cabecera anotada.</translation>
        </message>
        <message>
            <source>Event %1 is not the one whose hash was noted down: the chain was made anew.</source>
            <translation>El evento %1 no es aquel cuyo hash se anotó: la cadena se rehízo.</translation>
        </message>
        <message>
            <source>A sealed text of event %1 is gone, and no erasure was recorded.</source>
            <translation>Un texto sellado del evento %1 desapareció y no se registró ningún borrado.</translation>
        </message>
        <message>
            <source>A sealed text of event %1 is missing.</source>
            <translation>Falta un texto sellado del evento %1.</translation>
        </message>
        <message>
            <source>The links from calls to events are wrong: %1 missing, %2 too many. Run lodestarctl rebuild.</source>
            <translation>Los enlaces de llamadas a eventos son incorrectos: faltan %1, sobran %2. Ejecute lodestarctl rebuild.</translation>
        </message>
        <message>
            <source>The case index is wrong about call %1. Run lodestarctl rebuild.</source>
            <translation>El índice de casos tiene mal la llamada %1. Ejecute lodestarctl rebuild.</translation>
        </message>
        <message>
            <source>The case index lacks call %1. Run lodestarctl rebuild.</source>
            <translation>Al índice de casos le falta la llamada %1. Ejecute lodestarctl rebuild.</translation>
        </message>
        <message>
            <source>The checkpoint at event %1 is not as it was written. Run lodestarctl rebuild.</source>
            <translation>El punto de control del evento %1 no está como se escribió. Ejecute lodestarctl rebuild.</translation>
        </message>
        <message>
            <source>The member "%1" of an older event is no text.</source>
            <translation>El miembro "%1" de un evento anterior no es texto.</translation>
        </message>
        <message>
            <source>%1 is damaged or cut short (%2), and its chain cannot be read from there on. Keep the file and restore the store from a backup.</source>
            <translation>%1 está dañado o cortado (%2) y su cadena no se puede leer desde ahí. Conserve el archivo y restaure el almacén desde una copia de seguridad.</translation>
        </message>
        <message>
            <source>The disk that holds %1 is full, so the store cannot be opened. Free some space first: nothing is lost.</source>
            <translation>El disco que contiene %1 está lleno y por eso no se puede abrir el almacén. Libere espacio primero: no se ha perdido nada.</translation>
        </message>
        <message>
            <source>%1 was cut short: %2 of its %3 pages are there.</source>
            <translation>%1 fue cortado: quedan %2 de sus %3 páginas.</translation>
        </message>
        <message>
            <source>Not all sealed texts can be read: %1</source>
            <translation>No se pueden leer todos los textos sellados: %1</translation>
        </message>
        <message>
            <source>The events up to %1 could be read; those after it cannot: %2</source>
            <translation>Los eventos hasta %1 se pudieron leer; los posteriores no: %2</translation>
        </message>
        <message>
            <source>No event can be read: %1</source>
            <translation>No se puede leer ningún evento: %1</translation>
        </message>
        <message>
            <source>%1 was opened for reading only; nothing can be written.</source>
            <translation>%1 se abrió solo para leer; no se puede escribir nada.</translation>
        </message>
        <message>
            <source>%1 cannot be opened for reading: check that the file is yours.</source>
            <translation>%1 no se puede abrir para leer: compruebe que el archivo es suyo.</translation>
        </message>
        <message>
            <source>%1 is an empty file and no store. Restore the store from a backup, or remove the file and run lodestarctl init.</source>
            <translation>%1 es un archivo vacío y no un almacén. Restaure el almacén de una copia, o quite el archivo y ejecute lodestarctl init.</translation>
        </message>
        <message>
            <source>%1 must be brought to schema %2, but no backup copy can be made beside it. Nothing was changed. %3</source>
            <translation>%1 debe pasar al esquema %2, pero no se puede hacer una copia a su lado. No se cambió nada. %3</translation>
        </message>
        <message>
            <source>All that was recorded until then is saved in %1. To go on, put it in the store's place, without -wal, -shm and -head beside it.</source>
            <translation>Todo lo registrado hasta entonces está guardado en %1. Para seguir, póngalo en el lugar del almacén, sin -wal, -shm ni -head a su lado.</translation>
        </message>
        <message>
            <source>What was recorded could not be saved elsewhere, and only this program still holds it: do not close it. %1</source>
            <translation>Lo registrado no se pudo guardar en otro sitio y solo este programa lo tiene aún: no lo cierre. %1</translation>
        </message>
        <message>
            <source>At %1 stands the store of another room now. Put this room's store back, or close the console and open the other room.</source>
            <translation>En %1 está ahora el almacén de otra sala. Devuelva el de esta sala, o cierre la consola y abra la otra.</translation>
        </message>
        <message>
            <source>An older copy of the store was put at %1: event %2, which was recorded here, is not in it. Put back one that holds it, or close the console and open it again to go on without.</source>
            <translation>En %1 se puso una copia más antigua del almacén: el hecho %2, registrado aquí, no está en ella. Ponga una que lo tenga, o cierre la consola y ábrala de nuevo para seguir sin él.</translation>
        </message>
        <message>
            <source>Another copy of the store was put at %1: its event %2 is not the one that was recorded here. Put back the store that holds it.</source>
            <translation>En %1 se puso otra copia del almacén: su hecho %2 no es el que se registró aquí. Devuelva el almacén que lo tiene.</translation>
        </message>
        <message>
            <source>%1 cannot be seen any more: %2. Nothing more is written.</source>
            <translation>%1 ya no se puede ver: %2. No se escribe nada más.</translation>
        </message>
        <message>
            <source>%1 was replaced while it was open: another file stands there. Nothing more is written.</source>
            <translation>%1 fue sustituido mientras estaba abierto: ahora hay otro archivo. No se escribe nada más.</translation>
        </message>
        <message>
            <source>%1 is gone: it was deleted, moved or renamed while it was open. Nothing more is written.</source>
            <translation>%1 ya no está: se borró, se movió o cambió de nombre mientras estaba abierto. No se escribe nada más.</translation>
        </message>
        <message>
            <source>%1 is open in another program, but %2, which both have to share, is not there: it was deleted, or the other has the store under another name. Do first what the other program says, or close it.</source>
            <translation>%1 está abierto en otro programa, pero falta %2, que ambos deben compartir: se borró, o el otro abrió el almacén con otro nombre. Haga primero lo que dice el otro programa, o ciérrelo.</translation>
        </message>
        <message>
            <source>%1 may not be written, and its newest events may lie in %1-wal, which cannot be read without writing beside it. Copy both to a folder of your own and read them there.</source>
            <translation>En %1 no se puede escribir, y sus hechos más recientes pueden estar en %1-wal, que no se puede leer sin escribir a su lado. Copie ambos a una carpeta propia y léalos allí.</translation>
        </message>
        <message>
            <source>The store itself and its log are still there: close every console of this store, then open it again.</source>
            <translation>El almacén y su registro siguen ahí: cierre todas las consolas de este almacén y ábralo de nuevo.</translation>
        </message>
        <message>
            <source>A copy of all that was recorded until then is in %1.</source>
            <translation>En %1 hay una copia de todo lo registrado hasta entonces.</translation>
        </message>
        <message>
            <source>Another file stands at %1, and the log of the store that was open still lies beside it.</source>
            <translation>En %1 hay otro archivo, y el registro del almacén que estaba abierto sigue a su lado.</translation>
        </message>
    </context>
    <context>
        <name>triage</name>
        <message>
            <source>Monday</source>
            <translation>lunes</translation>
        </message>
        <message>
            <source>Tuesday</source>
            <translation>martes</translation>
        </message>
        <message>
            <source>Wednesday</source>
            <translation>miércoles</translation>
        </message>
        <message>
            <source>Thursday</source>
            <translation>jueves</translation>
        </message>
        <message>
            <source>Friday</source>
            <translation>viernes</translation>
        </message>
        <message>
            <source>Saturday</source>
            <translation>sábado</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>domingo</translation>
        </message>
        <message>
            <source>The protocol has no question "%1"; it has: %2; without effect are accepted: %3.</source>
            <translation>El protocolo no tiene la pregunta "%1"; tiene: %2; se aceptan sin efecto: %3.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguna</translation>
        </message>
        <message>
            <source>The question "%1" takes one answer only.</source>
            <translation>La pregunta "%1" acepta una sola respuesta.</translation>
        </message>
        <message>
            <source>"%1" is no answer to "%2"; the answers are: %3.</source>
            <translation>"%1" no es una respuesta a "%2"; las respuestas son: %3.</translation>
        </message>
        <message>
            <source>The answer "%1" to "%2" is given twice.</source>
            <translation>La respuesta "%1" a "%2" se da dos veces.</translation>
        </message>
        <message>
            <source>%1 %2:%3 (%4)</source>
            <translation>%1 %2:%3 (%4)</translation>
        </message>
        <message>
            <source>no %1 is on duty on %2</source>
            <translation>sin %1 de servicio el %2</translation>
        </message>
        <message>
            <source> or </source>
            <translation> o </translation>
        </message>
        <message>
            <source>%1, and no fallback is either</source>
            <translation>%1, y tampoco hay sustituto</translation>
        </message>
    </context>
</TS>
