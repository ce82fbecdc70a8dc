const words = (text: string): string[] => text.split(' ');

export const FIRST_NAMES = words(
  'Priya Jonas Amara Tomasz Daniel Hanna Elena Ravi Luca Sofia Marcus Oskar Mia Ingrid Karim Rosa Dylan Alma Thiago Anjali Jack Emma Sophie Ben Nora Anke Bernd Carola Florian Gesa Lars Maren Nils Petra Callum Fiona Harriet Isaac Miles Phoebe Rhys Toby Bastien Damien Gaëlle Hugo Karine Loïc Nicolas Pascal Agneta Björn Cecilia Erik Frida Gustav Johan Klara Alessia Bruno Chiara Dario Elisa Fabio Giulia Matteo Bartosz Celina Dawid Ewelina Filip Jacek Kinga Afonso Beatriz Duarte Helena Joana Leonor Nuno Pedro Aaron Bethany Carlos Denise Elijah Holly Jasmine Kendra Aditi Bharat Chitra Harish Kavya Meera Nikhil Rohan Sneha',
);

export const LAST_NAMES = words(
  'Raman Weber Diallo Zielinski Cho Berg Petrova Menon Moretti Almeida Lind Laurent Solheim Haddad Pinheiro Marsh Reyes Moura Rao Brennan Lindqvist Keller Adeyemi Okafor Ahrens Brandt Cordes Dittmar Engel Förster Gehrke Jansen Kühn Lorenz Meinert Nolte Petersen Reimann Schütte Thiel Vogt Ashworth Blackwell Cartwright Draper Fairley Garside Lockwood Mercer Pemberton Rigby Thackray Whitlock Aubry Besnard Carlier Delorme Fabre Garnier Joubert Maillard Navarre Perrin Tessier Ahlberg Dahlgren Ekström Forsberg Hedlund Kjellberg Nyström Rydberg Wikström Albertini Barone Cattaneo Donati Fontana Lombardi Negri Orsini Rinaldi Sartori Zanetti Adamczyk Borkowski Dudek Jabłoński Kaczmarek Nowicki Pawlak Sikora Antunes Barros Cardoso Esteves Figueiredo Machado Neves Rebelo Tavares Abbott Bridges Castillo Dawson Fuller Gaines Ingram Maddox Norris Ortega Prescott Stafford Vaughn Acharya Bhatt Deshpande Iyer Joshi Kulkarni Pillai Varma',
);

export const COMPANY_STEMS = words(
  'Alder Amber Anker Arbor Ashgrove Aster Baltwick Barrow Beacon Birch Bramble Bright Calder Capstan Cedar Chalk Cinder Clear Cobalt Coral Crag Crest Crown Dove Drift Dun East Elder Ember Even Fallow Farrow Fen Fern Flint Fox Gale Glass Gold Granite Green Gull Harbor Hart Hazel Heron High Hollow Iron Juniper Keel King Lark Linden Lode Long Low Maple Marl Meadow Mill Mistral Moor Nettle Night North Oak Old Orchard Oster Otter Palisade Pere Pine Quarry Quick Raven Red Ridge River Rook Rowan Salt Sand Sea Silver Sky Slate Snow Star Stone Summer Swallow Tallow Tamar Thistle Thorn Tide Timber Umber Vale Vellum Viridian Wain Water West Wheat White Wild Willow Winder Winter Wolf Yarrow Yew Zephyr',
);

export const COMPANY_ENDS = words(
  'dale field ford gate hall ham hurst land leigh mere mont more point port side stead ton vale ward wick wood worth',
);

export const SECTORS = words(
  'Robotics Optics Logistics Foods Health Energy Insurance Textiles Paper Chemicals Packaging Plastics Castings Ceramics Bearings Dairies Breweries Pharma Instruments Motors Pumps Glass Timber Shipping Rail Aerospace Medical Coatings Cables Tooling',
);

export const JOB_TITLES = [
  'Head of Operations',
  'Plant Manager',
  'Head of Quality',
  'Procurement Lead',
  'Purchasing Manager',
  'Maintenance Manager',
  'Chief Financial Officer',
  'Head of IT',
  'Process Engineer',
  'Managing Director',
] as const;

export const SUBJECTS = [
  'Discovery call',
  'Confirm pilot scope',
  'Send revised price list',
  'Follow up on the security questionnaire',
  'Lunch with the buying team',
  'Quarterly review',
  'Intro to the analytics module',
  'Comment on their launch post',
  'Upload signed agreement',
  'Budget owner introduction',
  'Ask about the renewal quote',
  'Migration window',
  'Walk through the offer',
  'Check stock for the line 2 retrofit',
  'Prepare the visit',
  'Call back about spare parts',
] as const;

export const NOTES = [
  'Runs two lines on our old controller, wants the migration window before March.',
  'Budget is approved for this year, the order has to be in before the books close.',
  'Wants a reference they can visit, best in the same trade.',
  'Price is fine, delivery time is not. Asked for eight weeks instead of twelve.',
  'Asked for training in their own language, two groups of eight.',
  '',
  '',
  '',
] as const;
