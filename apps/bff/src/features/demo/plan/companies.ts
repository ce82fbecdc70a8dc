const words = (text: string): string[] => text.split(/\s+/);

/** First words of company names, and what the companies are in. Names are put together from both. */
export const STEMS =
  words(`Alderby Ambervale Ankerfeld Arbormoor Ardenne Ashgrove Asterhill Baltwick Barrowmere Beaconsea
  Birchline Bluecrag Bramblefield Bridgewell Brightmoor Calderon Candlewick Capstane Cedarholm Chalkstone Cinderpeak
  Clearbrook Cobaltine Copperhead Coralmere Cragside Crestfall Crownfield Dovetail Driftmark Dunmore Eastmarch Elderflow
  Emberton Evenstar Fallowgate Farrowdale Fenwater Ferncliff Flintlock Foxbarrow Galewind Glasswing Goldcrest Granitor
  Greenhythe Gullwing Harborline Hartmoor Hazelmont Heronsgate Highfold Hollowbrook Ironwood Islandia Ivorycoast Junipero
  Keelson Kingsbarn Larkspur Lindenau Lodestar Longacre Lowmarsh Maplewick Marlstone Meadowlark Millrace Mistral Moorgate
  Nettlefield Nightjar Northlight Oakhaven Oldbridge Orchardine Ostermark Otterburn Palisade Peregrine Pinecone Quarrybank
  Quicksilver Ravensdale Redcedar Ridgeway Riverstone Rookwood Rowanberry Saltmarsh Sandpiper Seabright Silverbirch
  Skylark Slateford Snowfield Starling Stonecrop Summerlea Swallowtail Tallowood Tamarind Thistledown Thornbury Tidewater
  Timberline Umberland Vantage Vellum Viridian Wainwright Waterford Westering Wheatland Whitecap Wildwood Willowmere
  Windermoor Winterbourne Wolfram Yarrow Yewtree Zephyrine`);

export const SECTORS =
  words(`Robotics Optics Logistics Foods Health Energy Insurance Textiles Paper Chemicals Packaging
  Plastics Castings Ceramics Bearings Dairies Breweries Pharma Instruments Motors Pumps Glass Timber Shipping Rail
  Aerospace Medical Coatings Cables Tooling`);

export const JOB_TITLES = [
  'Head of Operations',
  'Plant Manager',
  'Head of Quality',
  'Procurement Lead',
  'Purchasing Manager',
  'Maintenance Manager',
  'Production Planner',
  'Chief Operating Officer',
  'Chief Financial Officer',
  'Head of IT',
  'Automation Engineer',
  'Process Engineer',
  'Supply Chain Manager',
  'Managing Director',
  'Project Manager',
  'Controls Engineer',
  'Safety Officer',
  'Technical Buyer',
  'Head of Engineering',
  'Data Analyst',
  'Works Council Chair',
  'Office Manager',
] as const;

export const TAGS = [
  'Key account',
  'Trade fair',
  'Reference',
  'Partner',
  'Newsletter',
  'Pilot',
  'Renewal',
] as const;
