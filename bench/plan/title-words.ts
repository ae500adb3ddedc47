// Words for the titles of generated plans, from printed plans of chambers of commerce.

export const areaTitles = [
  "Competitività dell'Ente",
  'Competitività del territorio',
  'Competitività delle imprese',
  'Semplificazione e trasparenza',
  'Regolazione e tutela del mercato',
  'Internazionalizzazione e promozione',
];

export const objectiveSubjects = [
  'Miglioramento',
  'Semplificazione',
  'Potenziamento',
  'Consolidamento',
  'Diffusione',
  'Digitalizzazione',
];

export const objectiveThings = [
  'dei servizi telematici per le imprese',
  'delle procedure del Registro Imprese',
  "dell'orientamento al lavoro e alle professioni",
  'della qualità dei dati pubblicati',
  'del sostegno alle imprese innovative',
  'della gestione delle entrate',
];

export const indicatorSubjects = [
  'Grado di rilascio',
  'Percentuale di evasione',
  'Livello di utilizzo',
  'Tasso di diffusione',
  'Tempo di lavorazione',
  'Grado di copertura',
];

export const measureSubjects = ['Numero di', 'Totale', 'Volume annuo di', 'Registrazioni di'];

export const things = [
  'pratiche telematiche',
  'strumenti digitali',
  'domande di contributo',
  'imprese assistite',
  'sanzioni iscritte a ruolo',
  'partecipanti agli eventi',
  'mediazioni concluse',
  'posizioni revisionate',
];

export const contexts = [
  'nei termini',
  'sul totale',
  'entro cinque giorni',
  'nel corso dell’anno',
  'per via telematica',
];
export const owners = ['Segretario generale', 'Dirigente Area anagrafica', 'Dirigente Area promozione'];
export const sources = ['Movimprese', 'Rilevazione interna', 'Priamo', 'Bilancio consuntivo', 'Infocamere'];
export const types = ['effectiveness', 'efficiency', 'quality', 'volume', 'outcome'];
