/** Rows of `words = code`, parted by semicolons. */
export type WordedGroup = readonly [name: string, rows: string]

/**
 * Diagnoses as charts word them, with the code that the official index and titles give for a visit of October 2024 to September 2025;
 * `ask` where the words do not say enough for any. Written before they were first run, and never after the matcher.
 */
export const WORDED_DIAGNOSES: readonly WordedGroup[] = [
  [
    'cardiology',
    `HTN = I10; essential hypertension = I10; A-fib, paroxysmal = I480; persistent atrial fibrillation = I4819;
    permanent afib = I4821; atrial flutter = I4892; CAD of native coronary artery without angina = I2510;
    unstable angina = I200; stable angina = I2089; NSTEMI = I214; old MI = I252;
    acute on chronic systolic heart failure = I5023; chronic diastolic CHF = I5032;
    heart failure, unspecified = I509; HFrEF = I5020; hypertensive heart disease with heart failure = I110;
    nonrheumatic aortic stenosis = I350; nonrheumatic mitral regurgitation = I340; LBBB = I447; RBBB = I4510;
    complete heart block = I442; first degree AV block = I440; sick sinus syndrome = I495; SVT = I4710;
    ventricular tachycardia = I4720; PVCs = I493; abdominal aortic aneurysm without rupture = I7140;
    orthostatic hypotension = I951; PAD = I739; acute DVT of right femoral vein = I82411;
    acute pulmonary embolism without cor pulmonale = I2699; pulmonary hypertension = I2720;
    varicose veins of left leg = I8392; palpitations = R002; chest pain = R079; syncope = R55; bradycardia = R001;
    presence of pacemaker = Z950; mixed hyperlipidemia = E782; HLD = E785; hypertriglyceridemia = E781;
    pericardial effusion = I3139; hypertrophic obstructive cardiomyopathy = I421; dilated cardiomyopathy = I420;
    long term use of anticoagulants = Z7901`,
  ],
  [
    'endocrine and kidney',
    `T2DM = E119; diabetes = E119; type 2 diabetes mellitus with diabetic polyneuropathy = E1142;
    T2DM with hyperglycemia = E1165; DM2 with CKD = E1122; type 1 diabetes = E109;
    diabetic foot ulcer, type 2 = E11621; hypothyroidism = E039; hyperthyroidism = E0590; Graves disease = E0500;
    multinodular goiter = E042; vitamin D deficiency = E559; B12 deficiency = E538; obesity = E669;
    class 2 obesity = E66812; morbid obesity due to excess calories = E6601; hypokalemia = E876;
    hyponatremia = E871; dehydration = E860; gout = M109; prediabetes = R7303; long term insulin use = Z794;
    CKD 3a = N1831; CKD stage 4 = N184; ESRD = N186; AKI = N179; UTI = N390; kidney stone = N200;
    right ureteral stone = N201; BPH = N400; BPH with LUTS = N401; hematuria = R319; urinary frequency = R350;
    erectile dysfunction = N529; overactive bladder = N3281; prostate cancer = C61`,
  ],
  [
    'airways',
    `COPD = J449; COPD exacerbation = J441; COPD with acute lower respiratory infection = J440;
    mild intermittent asthma = J4520; moderate persistent asthma with exacerbation = J4541; asthma = J45909;
    URI = J069; acute bronchitis = J209; pneumonia = J189; strep throat = J020; acute sinusitis = J0190;
    chronic sinusitis = J329; allergic rhinitis = J309; hay fever = J301; influenza = J111; COVID-19 = U071;
    OSA = G4733; SOB = R0602; cough = R059; acute respiratory failure with hypoxia = J9601; pleural effusion = J90;
    croup = J050; RSV bronchiolitis = J210`,
  ],
  [
    'gastroenterology',
    `GERD = K219; GERD with esophagitis = K2100; gastritis = K2970; diverticulosis of colon = K5730;
    constipation = K5900; IBS-D = K580; Crohn's disease = K5090; ulcerative colitis = K5190; hemorrhoids = K649;
    rectal bleeding = K625; cholelithiasis = K8020; acute cholecystitis = K810; acute appendicitis = K3580;
    fatty liver = K760; cirrhosis of liver = K7460; Barretts esophagus = K2270; celiac disease = K900;
    nausea and vomiting = R112; diarrhea = R197; RUQ pain = R1011; epigastric pain = R1013; dysphagia = R1310;
    screening colonoscopy = Z1211; history of colon polyps = Z860100; right inguinal hernia = K4090;
    hiatal hernia = K449; acute pancreatitis = K8590; colon polyp = K635; C diff colitis = A0472;
    colon cancer = C189`,
  ],
  [
    'dermatology',
    `acne vulgaris = L700; psoriasis = L409; plaque psoriasis = L400; rosacea = L719; seborrheic keratosis = L821;
    inflamed seborrheic keratosis = L820; AK = L570; BCC of nose = C44311;
    basal cell carcinoma of skin of left ear = C44219; squamous cell carcinoma of scalp = C4442;
    melanoma of right arm = C4361; poison ivy dermatitis = L237; atopic dermatitis = L209; hives = L509;
    cellulitis of right lower leg = L03115; abscess of left axilla = L02412; plantar wart = B070;
    molluscum contagiosum = B081; shingles = B029; onychomycosis = B351; tinea pedis = B353;
    ingrown toenail = L600; epidermal cyst = L720; lipoma of back = D171; alopecia areata = L639; pruritus = L299;
    vitiligo = L80; pressure ulcer of sacral region, stage 3 = L89153; rash = R21`,
  ],
  [
    'neurology',
    `migraine without aura = G43009; chronic migraine = G43709; tension headache = G44209; headache = R519;
    epilepsy = G40909; seizure = R569; Parkinson's disease = G20A1; multiple sclerosis = G35;
    carpal tunnel syndrome, right = G5601; restless legs = G2581; TIA = G459; acute ischemic stroke = I639;
    Bell's palsy = G510; trigeminal neuralgia = G500; essential tremor = G250; Alzheimer's disease = G309;
    peripheral neuropathy = G629; vertigo = R42; BPPV right ear = H8111; left sided sciatica = M5432;
    insomnia = G4700; concussion without LOC, initial encounter = S060X0A`,
  ],
  [
    'orthopedics',
    `right knee pain = M25561; Pain in left hip = M25552; primary OA of right knee = M1711;
    bilateral knee OA = M170; left hip osteoarthritis = M1612; low back pain = M5450; back pain = M549;
    neck pain = M542; left shoulder pain = M25512;
    complete nontraumatic rotator cuff tear of right shoulder = M75121; adhesive capsulitis left shoulder = M7502;
    tennis elbow, right = M7711; plantar fasciitis = M722; trigger finger, right ring finger = M65341;
    lumbar radiculopathy = M5416; lumbar spinal stenosis without neurogenic claudication = M48061;
    ACL tear left knee, initial encounter = S83512A; sprain of right ankle, initial encounter = S93401A;
    closed fracture of left distal radius, initial encounter = S52502A;
    nondisplaced fracture of lateral malleolus of left fibula, subsequent encounter with routine healing = S8265XD;
    osteoporosis = M810; rheumatoid arthritis = M069; fibromyalgia = M797; hallux valgus, right foot = M2011;
    left Achilles tendinitis = M7662; trochanteric bursitis of right hip = M7061; scoliosis = M419;
    De Quervain's tenosynovitis = M654; muscle spasm of back = M62830`,
  ],
  [
    'pediatrics and general',
    `right AOM = H6691; bilateral acute suppurative otitis media without rupture of eardrum = H66003;
    impacted cerumen, both ears = H6123; conjunctivitis = H109; well child check = Z00129; annual physical = Z0000;
    need for immunization = Z23; hand foot and mouth disease = B084; diaper rash = L22; fever = R509;
    ADHD, combined type = F902; autism = F840; anxiety = F419; GAD = F411; depression = F32A;
    MDD, recurrent, moderate = F331; tobacco use = Z720; cigarette dependence = F17210; fatigue = R5383;
    weight loss = R634; anemia = D649; iron deficiency anemia = D509; cancer of left female breast = C50912;
    h/o breast cancer = Z853; family hx of breast cancer = Z803; screening mammogram = Z1231;
    age-related nuclear cataract, right eye = H2511; dry eye syndrome, both eyes = H04123;
    tinnitus, left ear = H9312; preop cardiovascular exam = Z01810`,
  ],
  [
    'too vague, or not said to be there',
    `shoulder pain = ask; knee osteoarthritis = ask; ankle sprain = ask; right ankle sprain = ask;
    fracture of right distal radius = ask; carpal tunnel syndrome = ask; otitis media = ask; hearing loss = ask;
    breast lump = ask; cellulitis of leg = ask; wrist pain = ask; hip fracture = ask; torn meniscus = ask;
    burn of hand = ask; rotator cuff tear = ask; foot ulcer = ask; dislocated shoulder = ask;
    laceration of finger = ask; arthritis = ask; infection = ask; pain = ask; swelling = ask; cancer = ask;
    fracture = ask; injury = ask; ulcer = ask; lump = ask; mass = ask; feels unwell = ask; bad heart = ask;
    heart problem = ask; kidney problem = ask; stomach problem = ask; leg problem = ask; back issue = ask;
    eye problem = ask; skin trouble = ask; female trouble = ask; abnormal labs = ask; lab results = ask;
    follow up = ask; check = ask; medication refill and chat = ask; surgery last week = ask; blood = ask;
    disease = ask; rule out DVT = ask; possible appendicitis = ask; pneumonia? = ask; no chest pain = ask;
    negative for strep throat = ask`,
  ],
]

export type WordedDiagnosis = { text: string; code: string | undefined }

/** Each of them: its words, and the code, or undefined where a question is right. */
export function wordedDiagnoses(groups: readonly WordedGroup[]): WordedDiagnosis[] {
  return groups.flatMap(([, rows]) =>
    rows.split(';').map((row) => {
      const [text = '', code = ''] = row.trim().split(' = ')
      return { text, code: code === 'ask' ? undefined : code }
    }),
  )
}
