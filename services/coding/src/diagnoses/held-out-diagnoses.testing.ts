import type { WordedGroup } from './worded-diagnoses.testing.ts'

/** More of the same, which no rule was made for: what they reach says how the matcher does on words that it has not met. */
export const HELD_OUT_DIAGNOSES: readonly WordedGroup[] = [
  [
    'heart and vessels',
    `afib = I4891; hypertensive urgency = I160; nonrheumatic aortic regurgitation = I351;
    mitral valve prolapse = I341; inferior wall STEMI = I2119; acute MI = I219; ischemic cardiomyopathy = I255;
    right carotid artery stenosis = I6521; hypotension = I959; congestive heart failure = I509;
    cardiomegaly = I517; edema = R609; elevated blood pressure reading without diagnosis of hypertension = R030;
    hypercholesterolemia = E7800; heart murmur = R011; long term use of aspirin = Z7982; sepsis = A419`,
  ],
  [
    'glands and kidneys',
    `hypoglycemia = E162; type 2 DM with diabetic retinopathy = E11319; T1DM with ketoacidosis = E1010;
    T2DM with diabetic nephropathy = E1121; class 3 obesity = E66813; BMI 32, adult = Z6832; hyperkalemia = E875;
    hypocalcemia = E8351; thyroid nodule = E041; Hashimoto's thyroiditis = E063; PCOS = E282; CKD = N189;
    CKD 5 = N185; nephrolithiasis = N200; acute pyelonephritis = N10; acute cystitis = N3000;
    acute cystitis with hematuria = N3001; urinary incontinence = R32; urinary retention = R339; dysuria = R300;
    gross hematuria = R310; elevated PSA = R9720; anemia of CKD = D631`,
  ],
  [
    'airways of the held-out list',
    `acute pharyngitis = J029; sore throat = J029; acute tonsillitis = J0390; acute laryngitis = J040;
    bronchiectasis = J479; emphysema = J439; wheezing = R062; lung nodule = R911; pulmonary fibrosis = J8410;
    community acquired pneumonia = J189; aspiration pneumonia = J690; nasal polyps = J339; epistaxis = R040;
    deviated septum = J342; severe persistent asthma = J4550; hypoxemia = R0902; COVID exposure = Z20822;
    lung cancer, right upper lobe = C3411`,
  ],
  [
    'digestive',
    `dyspepsia = K30; duodenal ulcer = K269; gastroparesis = K3184; umbilical hernia = K429; anal fissure = K602;
    internal hemorrhoids, second degree = K641; IBS with constipation = K581; diverticulitis of colon = K5732;
    gastroenteritis = K529; viral gastroenteritis = A084; lactose intolerance = E739; GI bleed = K922;
    melena = K921; bloating = R140; LLQ pain = R1032; abdominal pain = R109; jaundice = R17; NASH = K7581;
    chronic hepatitis C = B182; cholecystitis = K819; esophageal varices = I8500; eosinophilic esophagitis = K200;
    history of colon cancer = Z85038; family history of colon cancer = Z800; pancreatic cancer = C259`,
  ],
  [
    'skin',
    `seborrheic dermatitis = L219; dermatitis = L309; melanoma in situ of left leg = D0372;
    melanocytic nevus of trunk = D225; wart = B079; genital warts = A630; scabies = B86; impetigo = L0100;
    cold sore = B001; hidradenitis suppurativa = L732; keloid = L910; sunburn = L559; skin tag = L918;
    hair loss = L659; SCC of skin of right ear = C44222; tinea capitis = B350; tinea versicolor = B360;
    oral thrush = B370`,
  ],
  [
    'nerves and mind',
    `memory loss = R413; dementia = F0390; cervical radiculopathy = M5412; migraine with aura = G43109;
    cluster headache = G44009; left ulnar neuropathy = G5622; myasthenia gravis = G7000; narcolepsy = G47419;
    tremor = R251; ataxia = R270; paresthesia = R202; history of stroke = Z8673; PTSD = F4310;
    bipolar disorder = F319; OCD = F429; panic disorder = F410; alcohol dependence = F1020;
    opioid dependence = F1120; schizophrenia = F209; suicidal ideation = R45851; dizziness = R42`,
  ],
  [
    'bones and joints',
    `left wrist pain = M25532; right ankle pain = M25571; right elbow pain = M25521; pain in left foot = M79672;
    right shoulder impingement = M7541; left olecranon bursitis = M7022; lumbar disc herniation = M5126;
    osteopenia = M8580; ganglion cyst of right wrist = M67431; Dupuytren's contracture = M720;
    hammer toe, left foot = M2042; medial epicondylitis, right elbow = M7701; polymyalgia rheumatica = M353;
    systemic lupus erythematosus = M329; psoriatic arthritis = L4050; primary osteoarthritis, left knee = M1712;
    rhabdomyolysis = M6282; history of right total knee replacement = Z96651`,
  ],
  [
    'women, ears, checks',
    `right ear pain = H9201; acute otitis externa, left ear = H60502; vaginal candidiasis = B3731;
    menorrhagia = N920; dysmenorrhea = N946; endometriosis = N809; uterine fibroids = D259;
    8 weeks gestation of pregnancy = Z3A08; weakness = R531; malaise = R5381; night sweats = R61;
    leukocytosis = D72829; thrombocytopenia = D696; flu vaccine = Z23; sports physical = Z025;
    contraception counseling = Z3009; former smoker = Z87891; penicillin allergy = Z880;
    non-Hodgkin lymphoma = C8590`,
  ],
  [
    'too little of the held-out list',
    `ear pain = ask; eye pain = ask; elbow pain = ask; bursitis = ask; tendinitis = ask; hernia = ask; tumor = ask;
    growth on skin = ask; cyst = ask; leg swelling = ask; possible MI = ask; broken arm = ask; sprain = ask;
    chest problem = ask; breathing problem = ask; stroke vs TIA = ask; lab test = ask; abnormal test = ask;
    post op = ask; DVT = ask; hand laceration = ask; arm pain = ask; trigger finger = ask;
    meniscus tear, right knee = ask; knee injury = ask; nerve problem = ask; bleeding = ask; allergy = ask;
    virus = ask; fracture of left femur = ask`,
  ],
]
