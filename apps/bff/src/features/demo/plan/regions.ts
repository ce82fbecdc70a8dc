/** A country customers are in: how people there are called, and which telephone numbers belong to nobody. */
export interface Region {
  readonly country: string;
  readonly zones: readonly string[];
  readonly cities: readonly string[];
  readonly languages: readonly string[];
  readonly legalForms: readonly string[];
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  /**
   * A number of a range that the country's authority keeps free for films and examples, as people write it, `x` for a
   * digit; empty where it keeps none.
   */
  readonly phones: readonly string[];
  /** How many of the accounts are here, in comparison. */
  readonly weight: number;
}

const words = (text: string): string[] => text.split(' ');

const EUROPE: readonly Region[] = [
  {
    country: 'Germany',
    zones: ['Europe/Berlin'],
    cities: words('Jena Hamburg Stuttgart Leipzig Bremen Dresden Ulm Kassel'),
    languages: ['de'],
    legalForms: ['GmbH', 'AG', 'GmbH & Co. KG'],
    firstNames: words(
      'Anke Bernd Carola Detlef Elke Florian Gesa Henning Ilka Jens Katrin Lars Maren Nils Petra Rolf Silke Timo Ute Wiebke',
    ),
    lastNames: words(
      'Ahrens Brandt Cordes Dittmar Engel Förster Gehrke Hartwig Jansen Kühn Lorenz Meinert Nolte Oswald Petersen Reimann Schütte Thiel Vogt Zander',
    ),
    phones: [
      '+49 30 23125 xxx',
      '+49 40 66969 xxx',
      '+49 69 90009 xxx',
      '+49 89 99998 xxx',
      '+49 221 4710 xxx',
    ],
    weight: 5,
  },
  {
    country: 'United Kingdom',
    zones: ['Europe/London'],
    cities: words('Leeds Bristol Sheffield Cardiff Edinburgh Reading Derby Norwich'),
    languages: ['en'],
    legalForms: ['Ltd', 'plc', 'LLP'],
    firstNames: words(
      'Abigail Callum Daisy Edmund Fiona Graham Harriet Isaac Jemima Kieran Lottie Miles Nell Oscar Phoebe Rhys Saskia Toby Una Wilfred',
    ),
    lastNames: words(
      'Ashworth Blackwell Cartwright Draper Ellwood Fairley Garside Hargreave Ibbotson Kershaw Lockwood Mercer Norcross Oakley Pemberton Rigby Stanhope Thackray Underwood Whitlock',
    ),
    phones: [
      '+44 20 7946 0xxx',
      '+44 113 496 0xxx',
      '+44 117 496 0xxx',
      '+44 131 496 0xxx',
      '+44 161 496 0xxx',
      '+44 7700 900xxx',
    ],
    weight: 5,
  },
  {
    country: 'France',
    zones: ['Europe/Paris'],
    cities: words('Lyon Nantes Lille Grenoble Toulouse Rennes Reims'),
    languages: ['fr'],
    legalForms: ['SAS', 'SARL', 'SA'],
    firstNames: words(
      'Amélie Bastien Clémence Damien Élodie Fabien Gaëlle Hugo Inès Jérôme Karine Loïc Maëlle Nicolas Océane Pascal Romane Sylvain Théa Yann',
    ),
    lastNames: words(
      'Aubry Besnard Carlier Delorme Evrard Fabre Garnier Huet Joubert Lacombe Maillard Navarre Perrin Renaud Salmon Tessier Vasseur Weiss',
    ),
    phones: ['+33 1 99 00 xx xx', '+33 2 61 91 xx xx', '+33 4 65 71 xx xx', '+33 6 39 98 xx xx'],
    weight: 4,
  },
  {
    country: 'Sweden',
    zones: ['Europe/Stockholm'],
    cities: words('Göteborg Malmö Uppsala Västerås Örebro Linköping'),
    languages: ['sv'],
    legalForms: ['AB'],
    firstNames: words(
      'Agneta Björn Cecilia Erik Frida Gustav Hedda Ingrid Johan Klara Ludvig Malin Nils Oskar Pernilla Rasmus Sigrid Tove Ulf Ylva',
    ),
    lastNames: words(
      'Ahlberg Blomqvist Dahlgren Ekström Forsberg Grönlund Hedlund Isaksson Kjellberg Lindgren Månsson Nyström Österberg Palmgren Rydberg Sandell Thorén Wikström',
    ),
    phones: ['+46 31 390 06 xx', '+46 40 628 04 xx', '+46 8 465 004 xx', '+46 980 319 2xx'],
    weight: 3,
  },
  {
    country: 'Norway',
    zones: ['Europe/Oslo'],
    cities: words('Bergen Trondheim Stavanger Drammen Tromsø'),
    languages: ['nb'],
    legalForms: ['AS', 'ASA'],
    firstNames: words(
      'Astrid Bjarne Dagny Eirik Gro Håkon Ida Jostein Kari Leif Marit Odd Ragnhild Sverre Turid Vidar',
    ),
    lastNames: words(
      'Aasen Bakke Dalen Eide Fossum Gundersen Haugen Iversen Kvamme Lunde Moen Nygård Oppdal Rønning Solberg Tveit Ulvestad Vik',
    ),
    phones: [],
    weight: 2,
  },
  {
    country: 'Italy',
    zones: ['Europe/Rome'],
    cities: words('Torino Bologna Brescia Parma Padova Modena'),
    languages: ['it'],
    legalForms: ['S.p.A.', 'S.r.l.'],
    firstNames: words(
      'Alessia Bruno Chiara Dario Elisa Fabio Giulia Ivano Laura Matteo Noemi Ornella Paolo Rita Silvio Teresa Ugo Viola',
    ),
    lastNames: words(
      'Albertini Barone Cattaneo Donati Esposito Fontana Grassi Lombardi Marchetti Negri Orsini Pellegrino Quaranta Rinaldi Sartori Tedesco Valentini Zanetti',
    ),
    phones: [],
    weight: 3,
  },
  {
    country: 'Poland',
    zones: ['Europe/Warsaw'],
    cities: words('Wrocław Poznań Gdańsk Łódź Katowice Lublin'),
    languages: ['pl'],
    legalForms: ['Sp. z o.o.', 'S.A.'],
    firstNames: words(
      'Agnieszka Bartosz Celina Dawid Ewelina Filip Grażyna Hubert Iwona Jacek Kinga Leszek Magda Norbert Oliwia Piotr Renata Szymon Urszula Wojciech',
    ),
    lastNames: words(
      'Adamczyk Borkowski Czerwińska Dudek Fijałkowski Głowacki Hajduk Jabłoński Kaczmarek Lisowska Majewski Nowicki Olszewska Pawlak Rutkowski Sikora Tomczak Wróbel',
    ),
    phones: [],
    weight: 2,
  },
  {
    country: 'Portugal',
    zones: ['Europe/Lisbon'],
    cities: words('Porto Braga Aveiro Coimbra Setúbal'),
    languages: ['pt'],
    legalForms: ['Lda.', 'S.A.'],
    firstNames: words(
      'Afonso Beatriz Carlota Duarte Eva Francisco Gonçalo Helena Joana Leonor Martim Nuno Olívia Pedro Rita Simão Teresa Vasco',
    ),
    lastNames: words(
      'Antunes Barros Cardoso Domingues Esteves Figueiredo Guerreiro Henriques Lourenço Machado Neves Pacheco Queirós Rebelo Sequeira Tavares Valente',
    ),
    phones: [],
    weight: 2,
  },
];

const ELSEWHERE: readonly Region[] = [
  {
    country: 'United States',
    zones: ['America/Chicago', 'America/New_York', 'America/Los_Angeles', 'America/Denver'],
    cities: words('Milwaukee Columbus Pittsburgh Tucson Omaha Raleigh Tacoma Boise Dayton'),
    languages: ['en'],
    legalForms: ['Inc.', 'LLC', 'Corp.'],
    firstNames: words(
      'Aaron Bethany Carlos Denise Elijah Faith Gerald Holly Ivan Jasmine Kendra Leon Monica Nathan Olivia Preston Raquel Shane Tamara Vernon',
    ),
    lastNames: words(
      'Abbott Bridges Castillo Dawson Eastman Fuller Gaines Hobbs Ingram Jennings Keller Lyons Maddox Norris Ortega Prescott Ramsey Stafford Trujillo Vaughn Whitfield',
    ),
    phones: [
      '+1 312 555 01xx',
      '+1 212 555 01xx',
      '+1 415 555 01xx',
      '+1 206 555 01xx',
      '+1 303 555 01xx',
      '+1 404 555 01xx',
      '+1 512 555 01xx',
      '+1 617 555 01xx',
    ],
    weight: 8,
  },
  {
    country: 'India',
    zones: ['Asia/Kolkata'],
    cities: words('Pune Chennai Bengaluru Hyderabad Ahmedabad Kochi'),
    languages: ['en'],
    legalForms: ['Pvt Ltd', 'Limited'],
    firstNames: words(
      'Aditi Bharat Chitra Dev Esha Farhan Gauri Harish Ila Jayant Kavya Lalit Meera Nikhil Pallavi Rohan Sneha Tarun Usha Vikram',
    ),
    lastNames: words(
      'Acharya Bhatt Chandran Deshpande Ghosh Iyer Joshi Kulkarni Mathur Nambiar Pillai Rangan Sethi Tripathi Varma Wadhwa',
    ),
    phones: [],
    weight: 3,
  },
  {
    country: 'Australia',
    zones: ['Australia/Sydney', 'Australia/Perth'],
    cities: words('Newcastle Geelong Wollongong Fremantle Hobart'),
    languages: ['en'],
    legalForms: ['Pty Ltd', 'Limited'],
    firstNames: words(
      'Angus Bronte Cooper Darcy Evie Fletcher Gemma Hamish Isla Jarrah Kirra Lachlan Matilda Nate Poppy Riley',
    ),
    lastNames: words(
      'Atwood Bracken Carmody Dunleavy Eames Farrell Gillard Hennessy Kingsford Larkin Merriman Neville Orchard Pascoe Quigley Redfern',
    ),
    phones: ['+61 2 5550 xxxx', '+61 3 5550 xxxx', '+61 8 5550 xxxx'],
    weight: 2,
  },
  {
    country: 'Brazil',
    zones: ['America/Sao_Paulo'],
    cities: words('Campinas Curitiba Joinville Contagem Niterói'),
    languages: ['pt-BR'],
    legalForms: ['Ltda.', 'S.A.'],
    firstNames: words(
      'Aline Breno Camila Diego Fabiana Gustavo Heloísa Igor Juliana Kaio Larissa Murilo Natália Otávio Priscila Renan',
    ),
    lastNames: words(
      'Azevedo Bittencourt Camargo Dantas Fagundes Guimarães Lacerda Medeiros Nogueira Pimentel Queiroz Siqueira Toledo Viana',
    ),
    phones: [],
    weight: 2,
  },
  {
    country: 'Nigeria',
    zones: ['Africa/Lagos'],
    cities: words('Lagos Abuja Ibadan Enugu'),
    languages: ['en'],
    legalForms: ['Ltd', 'plc'],
    firstNames: words(
      'Adaeze Bola Chidi Damilola Emeka Folake Gbenga Ifeoma Kunle Ngozi Obinna Sade Tunde Uche Yemi Zainab',
    ),
    lastNames: words(
      'Abiola Balogun Chukwu Danjuma Eze Fashola Ibrahim Lawal Musa Nwosu Obi Okonjo Sanusi Uzoma',
    ),
    phones: [],
    weight: 2,
  },
];

export const REGIONS: readonly Region[] = [...EUROPE, ...ELSEWHERE];
