import HearsayKit
